/** Reads the export files of WordPress. */
module dev.weft.wordpress {
    requires transitive dev.weft.core;
    requires java.xml;
    requires static org.jspecify;

    provides dev.weft.importing.collection.CollectionReader with
            dev.weft.wordpress.WordPressReader;
}
