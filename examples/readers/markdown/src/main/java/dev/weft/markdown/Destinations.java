package dev.weft.markdown;

import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Gives the links and pictures of a document the addresses that they lead to. */
final class Destinations extends AbstractVisitor {
    private final UnaryOperator<String> links;
    private final UnaryOperator<String> pictures;

    Destinations(UnaryOperator<String> links, UnaryOperator<String> pictures) {
        this.links = links;
        this.pictures = pictures;
    }

    @Override
    public void visit(Link link) {
        link.setDestination(links.apply(link.getDestination()));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(pictures.apply(image.getDestination()));
        visitChildren(image);
    }
}
