package dev.weft.newsroom.desk;

import dev.weft.newsroom.security.Passwords;
import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import dev.weft.newsroom.store.Activities;
import dev.weft.newsroom.store.Member;
import dev.weft.newsroom.store.Members;
import dev.weft.newsroom.store.Role;
import dev.weft.newsroom.store.TakenException;
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

/** Who works here, for publishers; and everyone's own password. */
@Controller
class MembersController {
    private static final int SHORTEST_PASSWORD = 10;

    private final Pages pages;
    private final Members members;
    private final Activities activities;

    MembersController(Pages pages, Members members, Activities activities) {
        this.pages = pages;
        this.members = members;
        this.activities = activities;
    }

    /** A member, ready to be shown. */
    record Row(String name, String role, String since, boolean active, boolean self) {}

    @GetMapping("/desk/members")
    ResponseEntity<String> list(HttpServletRequest request, Principal member) {
        return list(request, member, HttpStatus.OK, "", "", "");
    }

    private ResponseEntity<String> list(
            HttpServletRequest request, Principal self, HttpStatus status, String fault, String name, String password) {
        Speech speech = Speech.of(request);
        List<Row> rows =
                members.all().stream().map(member -> row(member, self, speech)).toList();
        return pages.page(
                status,
                request,
                "members",
                Map.of(
                        "title",
                        Words.of("members", speech),
                        "rows",
                        rows,
                        "fault",
                        fault.isEmpty() ? "" : Words.of(fault, speech),
                        "made",
                        password.isEmpty()
                                ? ""
                                : Words.of("new-password", speech).replace("{name}", name),
                        "secret",
                        password));
    }

    private Row row(Member member, Principal self, Speech speech) {
        return new Row(
                member.name(),
                Words.of("role-" + member.role().word(), speech),
                pages.time(member.createdAt()),
                member.active(),
                member.name().equals(self.getName()));
    }

    @PostMapping("/desk/members")
    ResponseEntity<String> add(
            HttpServletRequest request, Principal self, @RequestParam String name, @RequestParam String role) {
        if (!name.matches("[A-Za-z0-9_.-]{1,40}")) {
            return list(request, self, HttpStatus.UNPROCESSABLE_CONTENT, "fault-name", "", "");
        }
        String password = Passwords.make();
        try {
            members.add(name, password, role.equals("publisher") ? Role.PUBLISHER : Role.EDITOR);
        } catch (TakenException e) {
            return list(request, self, HttpStatus.CONFLICT, "fault-taken", "", "");
        }
        activities.add(self.getName(), "member", "", name);
        return list(request, self, HttpStatus.OK, "", name, password);
    }

    @PostMapping("/desk/members/{name}/password")
    ResponseEntity<String> password(HttpServletRequest request, Principal self, @PathVariable String name) {
        String password = Passwords.make();
        boolean done = members.setPassword(name, password);
        return list(request, self, HttpStatus.OK, "", name, done ? password : "");
    }

    @PostMapping("/desk/members/{name}/active")
    ResponseEntity<Void> active(Principal self, @PathVariable String name, @RequestParam boolean to) {
        if (!name.equals(self.getName())) {
            members.setActive(name, to);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/desk/members"))
                .build();
    }

    @GetMapping("/desk/password")
    ResponseEntity<String> own(HttpServletRequest request) {
        return own(request, HttpStatus.OK, "");
    }

    private ResponseEntity<String> own(HttpServletRequest request, HttpStatus status, String note) {
        Speech speech = Speech.of(request);
        return pages.page(
                status,
                request,
                "password",
                Map.of(
                        "title", Words.of("own-password", speech),
                        "good", note.equals("password-changed"),
                        "note", note.isEmpty() ? "" : Words.of(note, speech)));
    }

    @PostMapping("/desk/password")
    ResponseEntity<String> change(
            HttpServletRequest request, Principal self, @RequestParam String old, @RequestParam String next) {
        boolean right = members.isPassword(self.getName(), old);
        if (!right || next.length() < SHORTEST_PASSWORD || next.length() > 70) {
            return own(request, HttpStatus.UNPROCESSABLE_CONTENT, "password-wrong");
        }
        members.setPassword(self.getName(), next);
        return own(request, HttpStatus.OK, "password-changed");
    }
}
