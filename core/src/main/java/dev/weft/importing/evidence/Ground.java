package dev.weft.importing.evidence;

/**
 * How sure a finding is, by what it rests on: the one table of confidences, each with its reason.
 *
 * <p>A fact that is right more often than four times in five is above 0.8. The figures only matter beside each other: of two
 * places that disagree the surer one wins, and what two agree on is surer than both.
 */
public enum Ground {
    // What a page says to machines.
    LINKED_DATE(0.97, "JSON-LD dates are written by the system that published the article"),
    OWN_META(0.95, "a meta that says this and nothing else: ArticleTitle, PubDate, ContentSource"),
    LINKED_TITLE(0.95, "the headline of JSON-LD is the article's, without the site"),
    LINKED_TRAIL(0.95, "a BreadcrumbList is what the crumbs are made of"),
    MARKED_DATE(0.92, "datePublished stands on the element that shows the date"),
    LINKED(0.9, "JSON-LD of an article names its people and its changes"),
    MARKED_TITLE(0.9, "itemprop=headline stands on the heading itself"),
    SITE_META(0.9, "og:site_name and the like name nothing but the site"),
    LANGUAGE_ATTRIBUTE(0.9, "html lang is what browsers and readers go by"),
    ACCOUNT_NAME(0.9, "the element in which an official account shows its name"),
    MARKED(0.85, "an itemprop on the element that shows the fact"),
    LINKED_PUBLISHER(0.85, "the publisher of JSON-LD is the site, now and then its owner"),
    ACCOUNT_COVER(0.85, "og:image of a picture message is the cover that its author chose"),
    ACCOUNT_AUTHOR(0.85, "the element in which an official account shows its author"),
    META(0.8, "a meta of a wider meaning: DC.date, article:author, article:section"),
    LINKED_EXTRA(0.8, "JSON-LD beside the article's own object, and keys that few fill with care"),
    SHARED_IMAGE_LINKED(0.8, "the image of JSON-LD is the article's"),
    SCRIPT_DATE(0.8, "the moment that an official account's page hands to its script"),
    LINKED_LEAD(0.7, "a description of JSON-LD is a lead, or the beginning of the text"),
    LINKED_SECTION(0.7, "articleSection is a section, or a keyword"),
    SCRIPT_SOURCE(0.7, "the account's name as the page hands it to its script"),
    SHARED_LEAD(0.6, "og:description of an article is its lead, or the beginning of its text"),
    SHARED_IMAGE(0.6, "og:image is the article's picture, or the site's sign"),
    AUTHOR_META(0.55, "meta author is the writer, or whoever made the site"),
    DESCRIPTION(0.5, "meta description is written for search engines"),

    // The title that a page shows.
    HEADING_AGREED(0.99, "the heading above the text, in the words that the page also tells machines"),
    HEADING_OF_DOCUMENT(0.92, "the first-level heading with which the document's title begins"),
    SHARED_TITLE_SHOWN(0.85, "og:title that stands on a line of its own"),
    NAMED_TITLE(0.8, "an element called title, whose text is in the document's title"),
    DOCUMENT_TITLE_SHOWN(0.75, "the document's title without the site, on a line of its own"),
    HEADING_ABOVE_TEXT(
            0.7, "the last heading above the text that is not the site's name, where nothing agrees with it"),
    SHARED_TITLE(0.65, "og:title that the page does not show"),
    LINE_ABOVE_FACTS(0.65, "where there is no heading and nothing agrees, what stands right above date and source"),
    HEADING(0.6, "a first-level heading of which nothing else is known"),
    DOCUMENT_TITLE(0.5, "the document's title, cut where the site's name seems to begin"),
    HEADING_LINKED(0.3, "a first-level heading with a link in it is the site's name more often than a title"),
    SITE_BANNER(0.55, "a first-level heading that is no title, but what the page calls its site elsewhere"),
    SITE_IN_TITLE(0.6, "what follows the title in the document's title is the site, or a section of it"),

    // The lines that a page shows around its text.
    LINE_OF_REPORTER(0.86, "a line below the title that names a reporter as papers do"),
    LINE_NEAR(0.85, "a label in the lines right below the title"),
    SOURCE_LINK(0.85, "the name of the source is a link"),
    CELL(0.8, "a table or list of labels and values"),
    SUBTITLE(0.75, "a line right below the title that is dashed or called a subtitle"),
    LINE_TAIL(0.7, "a label in the last lines of the text or those behind it"),
    LINE_BEFORE(0.6, "a label in the lines right above the title"),
    UNLABELLED_SOURCE(0.6, "a name beside the date without a label is the source, or a section"),
    TAG_LINKS(0.6, "links that are called tags"),
    LINE_ELSEWHERE(0.4, "a label anywhere else speaks of another article, or of the site"),
    TRAIL_SAID(0.9, "a line that begins with 当前位置"),
    TRAIL_LINE(0.85, "links from the home page down, with marks between them"),
    TRAIL_LINKS(0.8, "links above the title, each to a folder within that of the one before, from the home page on"),
    TRAIL_NAMED(0.85, "an element called breadcrumb"),

    // Dates and people as only elements' names, signatures and custom tell.
    TIME(0.7, "a time element beside which nothing else says the date"),
    NAMED_DATE(0.58, "an element called date that holds one"),
    TIME_AGAIN(0.5, "a further time element"),
    TIME_BESIDE(0.45, "a time element beside the article, where there is no other"),
    MASTHEAD(0.45, "a day with that of the week is that of a paper's issue, or today's"),
    DATE_IN_ADDRESS(0.4, "systems put the day into the address, but not always that of publication"),
    SIGNED_ELEMENT(0.8, "an element called author that says By"),
    SIGNED_LINE(0.75, "a line near the title that says By and a full name"),
    AUTHOR_LINK(0.7, "a link with rel=author"),
    NAMED_SOURCE(0.65, "an element called source"),
    NAMED_AUTHOR(0.65, "an element called author"),
    AUTHOR_PAGE(0.6, "a link to a page of authors"),
    REPORTER_IN_TEXT(0.6, "（记者 某某） at the beginning or end of a text"),

    // Of the site.
    FILE(0.9, "a link to a document in or beside the text"),
    FILING(0.95, "a filing number has a form of its own"),
    CONTACT_EMAIL(0.85, "an address of mail has a form of its own"),
    CONTACT(0.8, "a label of contact data in the foot of a page"),
    ORGANISATION_NAMED(0.8, "a name behind 主办 or 版权所有"),
    ORGANISATION_FOLLOWED(0.7, "a name that contact data follows");

    private final double confidence;
    private final String reason;

    Ground(double confidence, String reason) {
        this.confidence = confidence;
        this.reason = reason;
    }

    public double confidence() {
        return confidence;
    }

    /** Returns why it is no surer and no less sure. */
    String reason() {
        return reason;
    }

    /** What makes a finding less sure than what it rests on. */
    public enum Doubt {
        NONE(0, "nothing"),
        POSTED(0.3, "who posts an article is its author, or works the system"),
        UNLABELLED(0.1, "a date without a label may be that of today"),
        WRITTEN(0.3, "a document is published some days after it is written");

        private final double less;
        private final String reason;

        Doubt(double less, String reason) {
            this.less = less;
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** Returns the confidence of a finding on this ground about which there is a doubt. */
    double confidence(Doubt doubt) {
        return confidence - doubt.less;
    }
}
