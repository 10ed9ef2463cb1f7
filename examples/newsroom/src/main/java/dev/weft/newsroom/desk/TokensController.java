package dev.weft.newsroom.desk;

import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import dev.weft.newsroom.store.Activities;
import dev.weft.newsroom.store.Role;
import dev.weft.newsroom.store.Tokens;
import dev.weft.value.Characters;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tokens that programs show. */
@Controller
class TokensController {
    private final Pages pages;
    private final Tokens tokens;
    private final Activities activities;

    TokensController(Pages pages, Tokens tokens, Activities activities) {
        this.pages = pages;
        this.tokens = tokens;
        this.activities = activities;
    }

    /** A token, ready to be shown. */
    record Row(String hash, String label, String role, String who, String when) {}

    @GetMapping("/desk/tokens")
    ResponseEntity<String> list(HttpServletRequest request) {
        return list(request, "");
    }

    private ResponseEntity<String> list(HttpServletRequest request, String secret) {
        Speech speech = Speech.of(request);
        List<Row> rows = tokens.all().stream()
                .map(token -> new Row(
                        token.hash(),
                        token.label(),
                        Words.of("role-" + token.role().word(), speech),
                        token.createdBy(),
                        pages.time(token.createdAt())))
                .toList();
        return pages.page(
                request,
                "tokens",
                Map.of("title", Words.of("tokens", speech), "rows", rows, "none", rows.isEmpty(), "secret", secret));
    }

    @PostMapping("/desk/tokens")
    ResponseEntity<String> create(
            HttpServletRequest request, Principal self, @RequestParam String label, @RequestParam String role) {
        String clean = Characters.line(label);
        String name = clean.isEmpty() ? "api" : clean.substring(0, Math.min(clean.length(), 50));
        String token = tokens.create(name, role.equals("publisher") ? Role.PUBLISHER : Role.EDITOR, self.getName());
        activities.add(self.getName(), "token", "", name);
        return list(request, token);
    }

    @PostMapping("/desk/tokens/{hash}/revoke")
    ResponseEntity<Void> revoke(@PathVariable String hash) {
        tokens.remove(hash);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/desk/tokens"))
                .build();
    }
}
