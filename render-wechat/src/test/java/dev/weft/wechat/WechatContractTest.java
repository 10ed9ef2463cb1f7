package dev.weft.wechat;

import dev.weft.render.RendererProvider;
import dev.weft.test.RendererContract;

class WechatContractTest extends RendererContract {
    @Override
    protected RendererProvider provider() {
        return new WechatProvider();
    }
}
