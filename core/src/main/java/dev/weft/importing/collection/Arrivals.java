package dev.weft.importing.collection;

import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.internal.Folding;
import dev.weft.internal.PercentEncoding;
import dev.weft.json.ArticleWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.value.ArticleId;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.MediaTypes;
import dev.weft.value.PathSegment;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Makes a line of the output of each article that arrives: its id its own, its old address an alias, its files copied. */
final class Arrivals implements Receiver {
    /** A shorter text may well stand in two articles, such as a notice with one table each. */
    private static final int TELLING_TEXT = 40;

    private final OutputStream out;
    private final @Nullable FileCopies copies;
    private final PublicationDraft publication;
    private final Consumer<Finding> findings;
    private final LongConsumer progress;
    private final Seen seen = new Seen();
    private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
    private final LateAliases late = new LateAliases();
    private final FolderSections folders = new FolderSections();
    private final Utf8Writer line = new Utf8Writer();
    private int articles;
    private long unread;

    Arrivals(
            OutputStream out,
            @Nullable FileCopies copies,
            PublicationDraft publication,
            Consumer<Finding> findings,
            LongConsumer progress) {
        this.out = out;
        this.copies = copies;
        this.publication = publication;
        this.findings = findings;
        this.progress = progress;
    }

    @Override
    public PublicationDraft publication() {
        return publication;
    }

    @Override
    public void finding(Finding finding) {
        findings.accept(finding);
    }

    @Override
    public void unread(Finding finding) {
        unread++;
        findings.accept(finding.as(Severity.ERROR));
    }

    @Override
    public void leftOut(LeftOut why, String origin) {
        leftOut.merge(why, 1L, Long::sum);
        findings.accept(CollectionCodes.LEFT_OUT
                .at("", "未导入：" + why.zh(), "left out: " + why.en())
                .from(origin));
    }

    @Override
    public void alias(WebAddress address, WebAddress canonical) {
        if (addressKey(address) != addressKey(canonical)) {
            late.add(address, canonical);
        }
    }

    @Override
    public void article(Article given, @Nullable WebAddress address, String origin, CompanionFiles files)
            throws IOException {
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        String text = given.body().plainText();
        long textKey = text.length() < TELLING_TEXT ? 0 : Seen.key("text", given.title() + "\n" + text);
        int same = textKey == 0 ? 0 : seen.get(textKey);
        long addressKey = address == null ? 0 : addressKey(address);
        int there = addressKey == 0 ? 0 : seen.get(addressKey);
        long bothKey = addressKey == 0 ? 0 : Seen.key("both", addressKey + given.title() + "\n" + text);
        if (there > 0 && same == 0) {
            same = seen.get(bothKey);
        }
        if (there > 0 && there != same) {
            unread(CollectionCodes.SAME_ADDRESS
                    .at(
                            "",
                            "「" + given.title() + "」与先读到的第 " + there + " 篇地址相同：" + address,
                            "\"" + given.title() + "\" has the address of article " + there
                                    + ", which was read before: " + address)
                    .inArticle(given.id().value())
                    .from(origin));
            return;
        }
        if (same > 0) {
            if (address != null && there == 0) {
                late.add(address, same);
                seen.put(addressKey, same);
            }
            leftOut(LeftOut.DUPLICATE, origin);
            return;
        }
        Consumer<Finding> told = finding -> findings.accept(finding.from(origin));
        ArticleId id = id(given.id(), address, origin, told);
        Consumer<Finding> about = finding -> told.accept(finding.inArticle(id.value()));
        ArticleBuilder article = given.toBuilder().id(id);
        if (address != null) {
            article.aliases(aliases(given.aliases(), address, about));
        }
        new Moving(files, about).move(given, article);
        write(article.build());
        articles++;
        seen.put(Seen.key("id", Folding.file(id.value())), articles);
        if (addressKey != 0) {
            seen.put(addressKey, articles);
            seen.put(bothKey, articles);
        }
        if (textKey != 0) {
            seen.put(textKey, articles);
        }
        if (address != null) {
            folders.add(address, given.section());
        }
        progress.accept(articles);
    }

    private void write(Article article) throws IOException {
        line.truncate(0);
        ArticleWriter.write(article, line);
        line.raw("\n");
        line.writeTo(out);
    }

    private static long addressKey(WebAddress address) {
        String text = address.withoutFragment().toString();
        return Seen.key("address", text.substring(text.indexOf(':')));
    }

    private ArticleId id(ArticleId wanted, @Nullable WebAddress address, String origin, Consumer<Finding> told) {
        if (isFree(wanted.value())) {
            return wanted;
        }
        String other = address == null ? "" : spelled(address);
        if (other.isEmpty() || !isFree(other)) {
            String apart = Long.toHexString(Seen.key("origin", address == null ? origin : address.toString()));
            other = PathSegment.from(wanted.value() + "-" + apart);
        }
        told.accept(CollectionCodes.ID_CHANGED
                .at(
                        "/id",
                        "标识「" + wanted + "」已被占用，改为「" + other + "」",
                        "the id \"" + wanted + "\" is taken; it became \"" + other + "\"")
                .inArticle(other));
        return ArticleId.of(other);
    }

    private boolean isFree(String id) {
        return seen.get(Seen.key("id", Folding.file(id))) == 0;
    }

    /** Returns an id that names the folders of an address too, and what its query asks for. */
    private static String spelled(WebAddress address) {
        StringJoiner words = new StringJoiner("-");
        String path = address.path().replaceAll("/?(?:index)?(?:\\.[A-Za-z]{3,5})?$", "");
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                words.add(FileCopies.decoded(segment));
            }
        }
        for (String value : address.suffix().replaceAll("#.*", "").split("[?&]", -1)) {
            if (value.indexOf('=') >= 0) {
                words.add(FileCopies.decoded(value.substring(value.indexOf('=') + 1)));
            }
        }
        return words.length() == 0 ? "" : PathSegment.from(words.toString());
    }

    private List<String> aliases(List<String> given, WebAddress address, Consumer<Finding> about) {
        List<String> aliases = new ArrayList<>(given);
        String alias = OldAddress.alias(address, publication.base());
        if (alias != null) {
            aliases.add(alias);
        } else if (!OldAddress.isHome(address, publication.base())) {
            about.accept(notRedirected(address));
        }
        return aliases;
    }

    private static Finding notRedirected(WebAddress address) {
        return CollectionCodes.NOT_REDIRECTED.at(
                "/aliases",
                "旧地址「" + address + "」不会跳转：有查询参数，或不能成为文件名",
                "the old address \"" + address
                        + "\" will not lead here: it has a query, or cannot be the name of a file");
    }

    /** Returns the aliases that articles get after they are written, by the number of the article. */
    Map<Integer, List<String>> lateAliases() {
        return late.resolved(address -> seen.get(addressKey(address)), address -> {
            String alias = OldAddress.alias(address, publication.base());
            if (alias == null) {
                findings.accept(notRedirected(address));
            }
            return alias;
        });
    }

    /** Returns the number of the article that stood at an address, counted from 1; 0 for none. */
    int number(WebAddress address) {
        return seen.get(addressKey(address));
    }

    /** Returns the section that the articles beside an address are in, if it is one; or null. */
    @Nullable
    String section(WebAddress address) {
        return folders.section(address);
    }

    int articles() {
        return articles;
    }

    long unread() {
        return unread;
    }

    Map<LeftOut, Long> leftOut() {
        return leftOut;
    }

    /** The files of one article, on their way to where the new site has them. */
    private final class Moving {
        private final CompanionFiles files;
        private final Consumer<Finding> about;
        private final Map<WebAddress, WebAddress> moved = new HashMap<>();
        private final Map<WebAddress, Long> sizes = new HashMap<>();

        Moving(CompanionFiles files, Consumer<Finding> about) {
            this.files = files;
            this.about = about;
        }

        void move(Article given, ArticleBuilder article) throws IOException {
            try {
                Image cover = given.cover().orElse(null);
                if (cover != null) {
                    article.cover(cover.mapAddresses(address -> moved(address, true)));
                }
                article.body(given.body()
                        .mapImages(image -> image.mapAddresses(address -> moved(address, true)))
                        .mapAddresses(address -> moved(address, isFile(address))));
                article.attachments(
                        given.attachments().stream().map(this::attachment).toList());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        /** What a link leads to is copied if it is a file, not another page. */
        private boolean isFile(WebAddress address) {
            String type = MediaTypes.ofPath(address.path().toLowerCase(Locale.ROOT));
            return !type.isEmpty() && !type.equals("text/html");
        }

        private Attachment attachment(Attachment given) {
            WebAddress address = moved(given.address(), true);
            Attachment.Builder attachment = given.toBuilder().address(address);
            Long copied = sizes.get(address);
            if (given.bytes().isEmpty() && copied != null) {
                attachment.bytes(copied);
            }
            return attachment.build();
        }

        private WebAddress moved(WebAddress address, boolean isFile) {
            WebAddress known = moved.get(address);
            if (known == null) {
                known = found(address, isFile);
                moved.put(address, known);
                // What was moved may be asked for again under its new address.
                moved.putIfAbsent(known, known);
            }
            return known;
        }

        private WebAddress found(WebAddress address, boolean isFile) {
            try {
                WebAddress bare = address.withoutFragment();
                FileCopies.Copy copy =
                        copies == null || !isFile ? null : copies.copy(bare, publication.base(), files, about);
                if (copy != null) {
                    WebAddress there = publication.newBase().resolve(PercentEncoding.ascii(copy.path()));
                    sizes.put(there, copy.bytes());
                    return there.equals(address) ? address : there;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            boolean moves =
                    address.isWithin(publication.base()) && !publication.base().equals(publication.newBase());
            return moves
                    ? publication
                            .newBase()
                            .resolve(address.toString()
                                    .substring(publication.base().toString().length()))
                    : address;
        }
    }
}
