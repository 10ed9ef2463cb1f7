package dev.weft.newsroom.desk;

import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is said where something cannot be done: a page to people, a problem to programs. */
@Controller
@ControllerAdvice
class Faults implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final String RETRY_SECONDS = "10";

    private final Pages pages;

    Faults(Pages pages) {
        this.pages = pages;
    }

    /** The database does not answer: nothing was done, and the client may try again. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<?> away(HttpServletRequest request, Exception e) {
        LOG.warn("the database is away: {}", e.getMessage());
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, request.getRequestURI());
    }

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status =
                code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.INTERNAL_SERVER_ERROR;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return answer(request, status, path == null ? "/" : path.toString());
    }

    private ResponseEntity<?> answer(HttpServletRequest request, HttpStatusCode status, String path) {
        Speech speech = path.startsWith("/desk") ? Speech.of(request) : Speech.asked(request);
        String key = switch (status.value()) {
            case 404 -> "problem-gone";
            case 401, 403 -> "problem-refused";
            case 503 -> "problem-away";
            default -> "problem-fault";
        };
        String title = Words.of(key, speech);
        String text = Words.of(key + "-text", speech);
        ResponseEntity.BodyBuilder builder = ResponseEntity.status(status);
        if (status.value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            builder.header("Retry-After", RETRY_SECONDS);
        }
        if (!wantsPage(request)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
            problem.setTitle(title);
            return builder.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
        ResponseEntity<String> page = pages.page(
                status,
                request,
                "problem",
                Map.of("title", title, "text", text, "back", path.startsWith("/desk") ? "/desk" : "/"));
        return builder.headers(page.getHeaders()).body(page.getBody());
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }
}
