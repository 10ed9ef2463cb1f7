/** A program of modules that names the renderers it wants. */
module consumer {
    requires dev.weft.html;
    requires dev.weft.rss;
    requires dev.weft.wechat;
}
