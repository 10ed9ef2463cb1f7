package dev.weft.newsroom.api;

import dev.weft.finding.Finding;
import dev.weft.newsroom.channel.ChannelFinding;
import dev.weft.newsroom.speech.Speech;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * What is wrong, as a program reads it, with all findings, in the language it asks for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, problem details (checked 2026-11-29)</a>
 */
final class Problems {
    private Problems() {}

    static ResponseEntity<ProblemDetail> of(
            HttpStatus status, Speech speech, String zh, String en, List<Finding> findings) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(speech == Speech.ZH ? zh : en);
        if (!findings.isEmpty()) {
            problem.setProperty(
                    "findings",
                    findings.stream()
                            .map(finding -> ChannelFinding.of(finding, speech))
                            .toList());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", speech.tag())
                .body(problem);
    }

    static ResponseEntity<ProblemDetail> gone(Speech speech) {
        return of(HttpStatus.NOT_FOUND, speech, "没有这篇稿件", "There is no such article", List.of());
    }
}
