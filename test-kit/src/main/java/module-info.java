/**
 * What is demanded of a renderer, as tests in JUnit 5.
 *
 * @since 0.1.0
 */
@org.jspecify.annotations.NullMarked
module dev.weft.test {
    requires transitive dev.weft.core;
    requires static org.jspecify;
    requires transitive org.junit.jupiter.api;
    requires java.xml;
    requires tools.jackson.core;

    exports dev.weft.test;
}
