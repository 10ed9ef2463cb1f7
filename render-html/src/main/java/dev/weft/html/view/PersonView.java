package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.model.Credit;
import dev.weft.model.Person;
import dev.weft.render.Listing;

/** A person named in a byline. */
public record PersonView(Person person, boolean first, Credit.Role role, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<PersonView> TYPE = new ViewType<PersonView>("person", "a person named in a byline")
            .text("name", "the name", "李明", view -> view.person.name())
            .text("title", "what the person is", "会长", view -> view.person.title())
            .text("organisation", "whom the person works for", "辽宁省纺织服装协会", view -> view.person.organisation())
            .address("address", "the page of the person's articles", "../authors/李明/index.html", PersonView::address)
            .flag("author", "whether the person wrote it", view -> view.role == Credit.Role.AUTHOR)
            .flag("first", "whether no other of the same role stands before", PersonView::first)
            .recurring();

    private String address() {
        return context.address(Listing.Kind.PERSON, person.name());
    }
}
