package dev.weft.newsroom.wechat;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import dev.weft.finding.Message;
import dev.weft.newsroom.Settings;
import dev.weft.wechat.share.Signature;
import dev.weft.wechat.share.Ticket;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.material.WxMpMaterial;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The official account, spoken to through WxJava, which keeps the access token and the ticket until they expire. */
@Component
public class WechatAccount {
    private static final int TRIES_WHEN_BUSY = 2;
    private static final int PAUSE_MILLIS = 500;

    private final Settings.Wechat settings;
    private final WxMpService service;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WechatAccount(Settings settings, Clock clock) {
        this.settings = settings.wechat();
        this.clock = clock;
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(this.settings.appId());
        config.setSecret(this.settings.secret());
        config.setHostConfig(
                new WxMpHostConfig(this.settings.server(), this.settings.server(), this.settings.server()));
        WxMpServiceImpl made = new WxMpServiceImpl();
        made.setWxMpConfigStorage(config);
        made.setMaxRetryTimes(TRIES_WHEN_BUSY);
        made.setRetrySleepMillis(PAUSE_MILLIS);
        service = made;
    }

    /** Returns whether there is an account. */
    public boolean isConfigured() {
        return settings.isConfigured();
    }

    /** Returns the account's id. */
    public String appId() {
        return settings.appId();
    }

    /** Something that is asked of WeChat. */
    private interface Call<T> {
        T run() throws WxErrorException, IOException;
    }

    private static <T> T told(Call<T> call) throws WechatException {
        try {
            return call.run();
        } catch (WxErrorException e) {
            WxError error = e.getError();
            int code = error == null ? 0 : error.getErrorCode();
            if (code == 0 || e.getCause() instanceof IOException) {
                throw away(e);
            }
            throw new WechatException(code, WechatErrors.of(code, String.valueOf(error.getErrorMsgEn())), e);
        } catch (IOException | RuntimeException e) {
            throw away(e);
        }
    }

    private static WechatException away(Exception e) {
        return new WechatException(
                0,
                new Message("连不上微信服务器，未发送，请稍后再试", "WeChat cannot be reached; nothing was sent, try again in a moment"),
                e);
    }

    /** Uploads a cover as permanent material; returns its media id. */
    String uploadCover(byte[] bytes, String name) throws WechatException {
        return told(() -> withFile(bytes, name, file -> {
            WxMpMaterial material = new WxMpMaterial();
            material.setFile(file);
            material.setName(name);
            return service.getMaterialService()
                    .materialFileUpload(WxConsts.MediaFileType.IMAGE, material)
                    .getMediaId();
        }));
    }

    /** Uploads a picture of a text; returns WeChat's address of it. */
    String uploadPicture(byte[] bytes, String name) throws WechatException {
        return told(() -> withFile(
                bytes,
                name,
                file -> service.getMaterialService().mediaImgUpload(file).getUrl()));
    }

    /** Uses a file. */
    private interface FileUse {
        String with(File file) throws WxErrorException;
    }

    /** WxJava sends files: one is made for the time it takes. */
    private static String withFile(byte[] bytes, String name, FileUse use) throws WxErrorException, IOException {
        Path folder = Files.createTempDirectory("wechat");
        Path file = folder.resolve(Hashing.sha256().hashBytes(bytes).toString().substring(0, 16) + ending(name));
        try {
            Files.write(file, bytes);
            return use.with(file.toFile());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > 5 ? ".jpg" : name.substring(dot);
    }

    /** Adds a draft; returns its media id. */
    String addDraft(String json) throws WechatException {
        String answer = told(() -> service.post(WxMpApiUrl.Draft.ADD_DRAFT, json));
        return JsonMapper.shared().readTree(answer).path("media_id").asString("");
    }

    /** Signs the address of a page for the JS-SDK. */
    Signature sign(String address) throws WechatException {
        String ticket = told(() -> service.getJsapiTicket());
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        return Signature.of(
                Ticket.of(ticket),
                BaseEncoding.base16().lowerCase().encode(nonce),
                clock.instant().getEpochSecond(),
                address);
    }
}
