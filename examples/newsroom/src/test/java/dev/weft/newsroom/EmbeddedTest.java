package dev.weft.newsroom;

/** A newsroom with nothing configured: its database is a file. */
class EmbeddedTest extends NewsroomContract {
    @Override
    String[] arguments() {
        return new String[0];
    }
}
