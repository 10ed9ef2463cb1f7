package dev.weft.newsroom.wechat;

import dev.weft.model.Publication;
import dev.weft.newsroom.channel.ChannelFinding;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.speech.Speech;
import dev.weft.newsroom.speech.Words;
import dev.weft.newsroom.store.ArticleStore;
import dev.weft.newsroom.store.DeskArticle;
import dev.weft.wechat.share.Signature;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Drafts for publishers, and signatures for the site's own pages. */
@RestController
class WechatController {
    private final WechatAccount account;
    private final WechatDrafts drafts;
    private final ArticleStore articles;
    private final Sites sites;

    WechatController(WechatAccount account, WechatDrafts drafts, ArticleStore articles, Sites sites) {
        this.account = account;
        this.drafts = drafts;
        this.articles = articles;
        this.sites = sites;
    }

    /** What came of sending. */
    record Sent(boolean good, String message, List<ChannelFinding> findings) {}

    /** What {@code wx.config} takes. */
    record Config(String appId, long timestamp, String nonceStr, String signature) {}

    @PostMapping("/desk/articles/{id}/wechat")
    @PreAuthorize("hasRole('PUBLISHER')")
    ResponseEntity<Sent> send(HttpServletRequest request, Principal member, @PathVariable String id)
            throws IOException {
        Speech speech = Speech.of(request);
        DeskArticle desk = articles.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!account.isConfigured()) {
            return ResponseEntity.ok(new Sent(false, Words.of("wechat-none", speech), List.of()));
        }
        try {
            List<ChannelFinding> findings = drafts.send(desk, member.getName()).stream()
                    .map(finding -> ChannelFinding.of(finding, speech))
                    .toList();
            return ResponseEntity.ok(new Sent(true, Words.of("wechat-sent", speech), findings));
        } catch (WechatException e) {
            return ResponseEntity.ok(new Sent(false, speech.of(e.bilingual()), List.of()));
        }
    }

    /** Signs the address of one of the site's pages; of another's it signs nothing. */
    @GetMapping("/wechat/config")
    ResponseEntity<?> config(HttpServletRequest request, @RequestParam String url) {
        Speech speech = Speech.asked(request);
        Publication publication = sites.publication();
        String address = url.indexOf('#') < 0 ? url : url.substring(0, url.indexOf('#'));
        if (!account.isConfigured() || !address.startsWith(publication.base().toString())) {
            return ResponseEntity.badRequest().body(problem(400, Words.of("wechat-not-ours", speech)));
        }
        try {
            Signature signature = account.sign(address);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new Config(account.appId(), signature.timestamp(), signature.nonce(), signature.value()));
        } catch (WechatException e) {
            return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body(problem(502, speech.of(e.bilingual())));
        }
    }

    private static ProblemDetail problem(int status, String title) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(title);
        return problem;
    }
}
