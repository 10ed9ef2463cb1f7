package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of an article's keys is the only list of its fields outside the model, and misses none. */
class ArticleJsonTest {
    private static Set<String> setters() {
        return Arrays.stream(ArticleBuilder.class.getMethods())
                .filter(method -> method.getReturnType() == ArticleBuilder.class && method.getParameterCount() == 1)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFieldOfAnArticleIsARow() {
        String schema = ArticleJson.MEMBERS.schema();
        assertThat(setters())
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(schema).contains("\n    \"" + name + "\":"));
    }

    @Test
    void everyFieldThatIsSetMakesAnotherArticleAndIsWritten() {
        RandomArticles articles = new RandomArticles(11);
        Set<String> written = new TreeSet<>();
        for (int i = 0; i < 2000; i++) {
            Article article = articles.next();
            Utf8Writer out = new Utf8Writer();
            ArticleWriter.write(article, out);
            for (String name : setters()) {
                if (out.toString().contains("\"" + name + "\":")) {
                    written.add(name);
                }
            }
            assertThat(article.toBuilder().build()).isEqualTo(article);
        }
        assertThat(written).isEqualTo(setters());
    }

    @Test
    void aFieldMoreOrLessIsAnotherArticle() throws ReflectiveOperationException {
        RandomArticles articles = new RandomArticles(12);
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < 4000 && told.size() < setters().size(); i++) {
            Article one = articles.next();
            Article other = articles.next();
            for (Method accessor : Article.class.getDeclaredMethods()) {
                Object value = accessor.getParameterCount() == 0 && Modifier.isPublic(accessor.getModifiers())
                        ? accessor.invoke(other)
                        : null;
                for (Method setter : ArticleBuilder.class.getMethods()) {
                    if (value != null
                            && setter.getName().equals(accessor.getName())
                            && setter.getParameterCount() == 1
                            && setter.getReturnType() == ArticleBuilder.class) {
                        Object given = value instanceof Optional<?> some ? some.orElse(null) : value;
                        if (given != null) {
                            ArticleBuilder builder = one.toBuilder();
                            setter.invoke(builder, given);
                            boolean same = accessor.invoke(builder.build()).equals(accessor.invoke(one));
                            assertThat(builder.build().equals(one))
                                    .as(setter.getName())
                                    .isEqualTo(same);
                            if (!same) {
                                told.add(setter.getName());
                            }
                        }
                    }
                }
            }
        }
        assertThat(told).isEqualTo(setters());
    }
}
