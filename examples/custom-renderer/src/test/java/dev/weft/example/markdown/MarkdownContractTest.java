package dev.weft.example.markdown;

import dev.weft.render.RendererProvider;
import dev.weft.test.RendererContract;

class MarkdownContractTest extends RendererContract {
    @Override
    protected RendererProvider provider() {
        return new MarkdownProvider();
    }
}
