package dev.weft.rss;

import dev.weft.render.RendererProvider;
import dev.weft.test.RendererContract;

class FeedContractTest extends RendererContract {
    @Override
    protected RendererProvider provider() {
        return new FeedProvider();
    }
}
