/** A program that knows nothing of any renderer. */
module consumer {
    requires dev.weft.core;
}
