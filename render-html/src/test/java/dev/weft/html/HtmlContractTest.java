package dev.weft.html;

import dev.weft.render.RendererProvider;
import dev.weft.test.RendererContract;

class HtmlContractTest extends RendererContract {
    @Override
    protected RendererProvider provider() {
        return new HtmlProvider();
    }
}
