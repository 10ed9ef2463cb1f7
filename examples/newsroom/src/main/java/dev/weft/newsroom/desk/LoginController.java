package dev.weft.newsroom.desk;

import dev.weft.newsroom.speech.Speech;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in, and the choice of language. */
@Controller
class LoginController {
    private final Pages pages;

    LoginController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk/login")
    ResponseEntity<String> login(HttpServletRequest request) {
        Map<String, String[]> asked = request.getParameterMap();
        return pages.page(
                request,
                "login",
                Map.of(
                        "failed", asked.containsKey("failed"),
                        "limited", asked.containsKey("limited"),
                        "left", asked.containsKey("left")));
    }

    @GetMapping("/desk/language")
    ResponseEntity<Void> language(@RequestParam String to, @RequestParam(defaultValue = "/desk") String back) {
        ResponseCookie cookie = ResponseCookie.from(Speech.COOKIE, to.equals("en") ? "en" : "zh")
                .path("/desk")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        // Only back into the desk: an address from outside could lead anywhere.
        boolean ours = back.matches("/desk(?:[/?][\\x21-\\x7e]*)?") && !back.contains("\\");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(ours ? back : "/desk"))
                .build();
    }
}
