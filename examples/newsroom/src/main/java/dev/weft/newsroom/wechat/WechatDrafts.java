package dev.weft.newsroom.wechat;

import com.google.common.hash.Hashing;
import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.newsroom.site.Sites;
import dev.weft.newsroom.store.Activities;
import dev.weft.newsroom.store.DeskArticle;
import dev.weft.newsroom.store.WechatRecords;
import dev.weft.newsroom.store.WechatRecords.Purpose;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.account.PictureToUpload;
import dev.weft.wechat.account.UploadedPictures;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.message.DraftSettings;
import dev.weft.wechat.message.Drafts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends articles to the drafts of the official account: first their pictures, each file once, then the article. */
@Service
public class WechatDrafts {
    private static final LimitProfile LIMITS = LimitProfile.CONSERVATIVE;
    private static final int NO_SUCH_MEDIA = 40007;

    private final WechatAccount account;
    private final WechatRecords records;
    private final Activities activities;
    private final Sites sites;

    WechatDrafts(WechatAccount account, WechatRecords records, Activities activities, Sites sites) {
        this.account = account;
        this.records = records;
        this.activities = activities;
        this.sites = sites;
    }

    /** Returns the draft that was sent of an article last. */
    public Optional<WechatRecords.Draft> sent(String article) {
        return records.draft(account.appId(), article);
    }

    /**
     * Sends an article.
     *
     * @return what should be known of the draft
     */
    public List<Finding> send(DeskArticle desk, String who) throws WechatException, IOException {
        Article article =
                desk.article().toBuilder().status(Article.Status.USABLE).build();
        List<Finding> findings = new ArrayList<>();
        try {
            add(article, desk.revision(), who, findings);
        } catch (WechatException e) {
            if (e.code() != NO_SUCH_MEDIA) {
                throw e;
            }
            // A cover that was deleted at WeChat: it was forgotten, and is uploaded once more.
            findings.clear();
            add(article, desk.revision(), who, findings);
        }
        return findings;
    }

    private void add(Article article, long revision, String who, List<Finding> findings)
            throws WechatException, IOException {
        Site site = sites.published();
        Map<WebAddress, WebAddress> pictures = new HashMap<>();
        Map<WebAddress, String> covers = new HashMap<>();
        for (PictureToUpload picture : PictureToUpload.allOf(article, LIMITS)) {
            findings.addAll(picture.findings());
            WebAddress address = picture.image().address();
            Optional<byte[]> bytes = sites.file(address, site.publication());
            if (bytes.isEmpty()) {
                continue;
            }
            if (picture.cover()) {
                covers.put(address, upload(Purpose.COVER, bytes.get(), address));
            } else {
                pictures.put(address, WebAddress.of(upload(Purpose.CONTENT, bytes.get(), address)));
            }
        }
        AccountTheme theme =
                AccountTheme.named(site.publication().wechat().style()).orElse(AccountTheme.PLAIN);
        AccountArticles content = AccountArticles.of(theme, LIMITS).withUploads(UploadedPictures.of(pictures));
        Utf8Writer json = new Utf8Writer();
        if (!Drafts.of(content, DraftSettings.of(covers)).writeNews(article, site, json, findings::add)) {
            throw new WechatException(
                    0,
                    new Message("这篇稿件不能做成草稿，见提示", "No draft can be made of this article, see the findings"),
                    new IllegalArgumentException("no draft"));
        }
        try {
            String mediaId = account.addDraft(json.toString());
            String id = article.id().value();
            records.sent(account.appId(), id, mediaId, revision, who);
            activities.add(who, "wechat", id, article.title());
        } catch (WechatException e) {
            if (e.code() == NO_SUCH_MEDIA) {
                covers.values().forEach(cover -> records.forget(account.appId(), cover));
            }
            throw e;
        }
    }

    private String upload(Purpose purpose, byte[] bytes, WebAddress address) throws WechatException {
        String hash = Hashing.sha256().hashBytes(bytes).toString();
        Optional<String> before = records.uploaded(account.appId(), purpose, hash);
        if (before.isPresent()) {
            return before.get();
        }
        String name = address.path().substring(address.path().lastIndexOf('/') + 1);
        String answer =
                purpose == Purpose.COVER ? account.uploadCover(bytes, name) : account.uploadPicture(bytes, name);
        records.upload(account.appId(), purpose, hash, answer);
        return answer;
    }
}
