package dev.weft.wechat.account;

import dev.weft.value.LinkAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The addresses a text refers to by number, each once. */
final class Notes {
    private final Map<LinkAddress, Integer> numbers = new HashMap<>();
    private final List<LinkAddress> addresses = new ArrayList<>();

    /** Returns the number of an address, from 1. */
    int number(LinkAddress address) {
        Integer known = numbers.putIfAbsent(address, addresses.size() + 1);
        if (known == null) {
            addresses.add(address);
            return addresses.size();
        }
        return known;
    }

    List<LinkAddress> addresses() {
        return addresses;
    }
}
