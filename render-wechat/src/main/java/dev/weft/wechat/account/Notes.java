package dev.weft.wechat.account;

import dev.weft.body.Footnote;
import dev.weft.value.LinkAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a text refers to by number, each once: addresses, and its own notes. */
final class Notes {
    /** One of them. */
    interface Note {
        /** Gives an address to the one consumer, or a note to the other. */
        void accept(Consumer<LinkAddress> address, Consumer<Footnote> footnote);
    }

    private record Address(LinkAddress to) implements Note {
        @Override
        public void accept(Consumer<LinkAddress> address, Consumer<Footnote> footnote) {
            address.accept(to);
        }
    }

    private record Said(Footnote note) implements Note {
        @Override
        public void accept(Consumer<LinkAddress> address, Consumer<Footnote> footnote) {
            footnote.accept(note);
        }
    }

    private final Map<Note, Integer> numbers = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();

    /** Returns the number of an address, from 1. */
    int number(LinkAddress address) {
        return number(new Address(address));
    }

    /** Returns the number of a note, from 1. */
    int number(Footnote note) {
        return number(new Said(note));
    }

    private int number(Note note) {
        Integer known = numbers.putIfAbsent(note, notes.size() + 1);
        if (known == null) {
            notes.add(note);
            return notes.size();
        }
        return known;
    }

    /** Returns how many there are; writing a note may add the addresses that it refers to. */
    int size() {
        return notes.size();
    }

    Note get(int index) {
        return notes.get(index);
    }
}
