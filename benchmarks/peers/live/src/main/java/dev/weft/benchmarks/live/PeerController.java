package dev.weft.benchmarks.live;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The peers' pages by Spring MVC: with JTE where an engine is given, else with Thymeleaf, which is Spring's own default. */
@Controller
public class PeerController {
    private final PeerStore store;
    private final @Nullable TemplateEngine jte;

    PeerController(PeerStore store, @Nullable TemplateEngine jte) {
        this.store = store;
        this.jte = jte;
    }

    /** Shows an article. */
    @GetMapping("/articles/{id}.html")
    public ModelAndView article(@PathVariable String id) {
        return view("article", "text/html;charset=UTF-8", "page", store.page(id));
    }

    /** Shows the newest articles. */
    @GetMapping("/")
    public ModelAndView home() {
        return view("home", "text/html;charset=UTF-8", "cards", store.cards());
    }

    /** Answers with the feed. */
    @GetMapping("/feed.xml")
    public ModelAndView feed() {
        return view("feed", "application/rss+xml", "items", store.items());
    }

    private ModelAndView view(String name, String mediaType, String key, Object value) {
        TemplateEngine engine = jte;
        return engine == null
                ? new ModelAndView(name, key, value)
                : new ModelAndView(new JteView(engine, name + ".jte", mediaType), key, value);
    }

    /** A template of JTE, in its fastest way: static text as bytes, to the stream at once. */
    private record JteView(TemplateEngine engine, String name, String mediaType) implements View {
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest in, HttpServletResponse out)
                throws IOException {
            Utf8ByteOutput document = new Utf8ByteOutput();
            Object value = model == null ? null : model.get(key());
            engine.render(name, value, document);
            out.setContentType(mediaType);
            out.setContentLength(document.getContentLength());
            document.writeTo(out.getOutputStream());
        }

        private String key() {
            return switch (name) {
                case "article.jte" -> "page";
                case "home.jte" -> "cards";
                default -> "items";
            };
        }
    }
}
