package dev.weft.importing.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.NavigationItem;
import dev.weft.model.Publication;
import dev.weft.value.ArticleId;
import dev.weft.value.LinkAddress;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The menu that the pages of an old site share becomes the navigation of the new one. */
class OldMenuTest {
    private static final String[] SECTIONS = {"行业动态", "通知公告", "会员风采"};
    private static final String[] FOLDERS = {"news", "notice", "member"};

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();

    private void save(String name, String menu, String section, String folderOfIt, String title) throws IOException {
        String crumbs = section.isEmpty()
                ? ""
                : "<div class=position>当前位置：<a href=/>首页</a> &gt; <a href=/" + folderOfIt + "/>" + section
                        + "</a> &gt; 正文</div>";
        Path file = folder.resolve("mirror/www.example.org").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<!DOCTYPE html><html><head><meta charset=utf-8><title>" + title + " - 织造协会</title></head><body>" + menu
                        + crumbs + "<h1>" + title + "</h1><div class=info>时间：2024-05-06 来源：某某日报</div>"
                        + "<div class=content><p>织机房的窗户朝北开，为的是光线匀净，师傅们从早到晚看得清每一根经线。" + title + "</p></div>"
                        + "<div class=foot><a href=/>首页</a> <a href=/about.html>联系我们</a> <a href=/law.html>法律声明</a></div>"
                        + "</body></html>");
    }

    /** A menu in which the entry of the present section is no link, as templates write it. */
    private static String menu(String open, int present, String more) {
        StringBuilder menu = new StringBuilder(open).append("<ul><li><a href=/>首页</a></li>");
        for (int i = 0; i < SECTIONS.length; i++) {
            menu.append(
                    i == present
                            ? "<li class=active><span>" + SECTIONS[i] + "</span></li>"
                            : "<li><a href=/" + FOLDERS[i] + "/>" + SECTIONS[i] + "</a></li>");
        }
        return menu.append(more).append("</ul></div>").toString();
    }

    private void site(String open, String more) throws IOException {
        for (int section = 0; section < SECTIONS.length; section++) {
            for (int i = 1; i <= 3; i++) {
                // The names of two sections differ from what the menu calls them, or do not.
                save(
                        FOLDERS[section] + "/" + section + i + ".html",
                        menu(open, section, more),
                        section == 2 ? "会员" : SECTIONS[section],
                        FOLDERS[section],
                        "第" + section + i + "篇文章");
            }
        }
        save("about.html", menu(open, -1, more), "", "", "关于协会");
    }

    private Publication read(@Nullable Publication given) throws IOException {
        return CollectionImporter.builder(folder.resolve("mirror"))
                .publication(given)
                .findings(findings::add)
                .readers(List.of(new MirrorReader()))
                .build()
                .importTo(folder.resolve("articles.jsonl"))
                .publication();
    }

    private List<String> codes() {
        return findings.stream()
                .map(Finding::code)
                .filter(code -> code.startsWith("import.menu"))
                .toList();
    }

    private static List<String> shown(Publication publication) {
        return publication.navigation().stream()
                .map(item -> item.label() + " "
                        + item.target().accept(new NavigationItem.Target.Visitor<String>() {
                            @Override
                            public String address(LinkAddress address) {
                                return address.toString();
                            }

                            @Override
                            public String section(String path) {
                                return "section " + path;
                            }

                            @Override
                            public String article(ArticleId id) {
                                return "article " + id;
                            }

                            @Override
                            public String organisation(String id) {
                                return "organisation " + id;
                            }
                        }))
                .toList();
    }

    @Test
    void sectionsStandingPagesAndOtherSitesFollowInTheMenusOrder() throws IOException {
        site(
                "<div class=nav>",
                "<li><a href=/about.html>关于我们</a></li><li><a href=http://bbs.example.net/>论坛</a></li>"
                        + "<li><a href=/bbs/login.php>会员登录</a></li>");
        assertThat(shown(read(null)))
                .containsExactly(
                        "行业动态 section 行业动态",
                        "通知公告 section 通知公告",
                        "会员风采 section 会员",
                        "关于我们 article about",
                        "论坛 http://bbs.example.net/");
        assertThat(codes()).containsExactly("import.menu-left-out");
        assertThat(findings.stream().filter(f -> f.code().equals("import.menu-left-out")))
                .allSatisfy(f -> assertThat(f.message().en()).contains("会员登录"));
    }

    @Test
    void whatUnfoldsBelowAnEntryIsNoEntry() throws IOException {
        site("<div id=menu>", "<li><a href=/about.html>关于我们</a><ul><li><a href=/news/01.html>章程</a></li></ul></li>");
        assertThat(shown(read(null))).hasSize(4).noneMatch(item -> item.contains("章程"));
    }

    @Test
    void aRowOfLinksWithoutANameIsBelievedWithADoubt() throws IOException {
        site("<div class=x1>", "");
        assertThat(shown(read(null))).hasSize(3);
        assertThat(codes()).containsExactly("import.menu-unsure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=header-nav2>",
                "<div id=mainNav>",
                "<div role=navigation>",
                "<div class='inside daohang'>",
                "<div class=homepage><div class=topmenu>"
            })
    void aMenuIsToldByTheWordsOfItsName(String open) throws IOException {
        site(open, "");
        assertThat(shown(read(null))).hasSize(3);
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div class='nav friend-links'>", "<div class=sideNav>"})
    void aRowThatIsCalledSomethingElseIsNoMenu(String open) throws IOException {
        site(open, "");
        assertThat(read(null).navigation()).isEmpty();
    }

    @Test
    void aMenuOfWhichNothingIsLeftIsNamed() throws IOException {
        String menu = "<div class=nav><ul><li><a href=/>首页</a></li><li><a href=/x/list.php>甲事</a></li>"
                + "<li><a href=/y/list.php>乙事</a></li><li><a href=/z/list.php>丙事</a></li></ul></div>";
        for (int i = 1; i <= 6; i++) {
            save("p/" + i + ".html", menu, "", "", "第" + i + "篇文章");
        }
        assertThat(read(null).navigation()).isEmpty();
        assertThat(findings.stream().filter(f -> f.code().equals("import.menu-left-out")))
                .singleElement()
                .satisfies(f -> assertThat(f.message().en()).contains("甲事", "乙事", "丙事"));
    }

    @Test
    void linksOfTheFootAndOfSinglePagesAreNoMenu() throws IOException {
        for (int i = 1; i <= 6; i++) {
            String other = "<div class=nav><a href=/a" + i + ".html>甲" + i + "</a><a href=/b" + i + ".html>乙" + i
                    + "</a></div>";
            save("news/" + i + ".html", other, "行业动态", "news", "第" + i + "篇");
        }
        assertThat(read(null).navigation()).isEmpty();
        assertThat(codes()).isEmpty();
    }

    @Test
    void aPublicationThatIsThereKeepsItsNavigation() throws IOException {
        site("<div class=nav>", "");
        Publication mine = Publication.builder("新站", WebAddress.of("https://new.example.org/"))
                .build();
        assertThat(read(mine).navigation()).isEmpty();
    }
}
