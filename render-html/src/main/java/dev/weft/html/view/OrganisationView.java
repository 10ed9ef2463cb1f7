package dev.weft.html.view;

import dev.weft.finding.InvalidValueException;
import dev.weft.html.template.ViewType;
import dev.weft.model.Organisation;
import dev.weft.value.ContactAddress;
import org.jspecify.annotations.Nullable;

/** An organisation with its contact data. */
public record OrganisationView(Organisation organisation, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<OrganisationView> TYPE = new ViewType<OrganisationView>(
                    "organisation", "an organisation of the publication, with its contact data")
            .text("name", "the full name", "辽宁省纺织服装协会", view -> view.organisation.name())
            .text("shortName", "the short name, else the full one", "省纺协", view -> view.organisation.shortName())
            .text(
                    "englishName",
                    "the name in English",
                    "Liaoning Textile and Garment Association",
                    view -> view.organisation.englishName())
            .text("role", "what it is to the publication", "主办单位", OrganisationView::role)
            .text("description", "what it is and does", "", view -> view.organisation.description())
            .address(
                    "address",
                    "where its page is",
                    "../organisations/lnga.html",
                    view -> view.context.address(view.organisation))
            .text("postal", "its postal address", "沈阳市沈河区市府大路262-6号", view -> view.organisation.address())
            .text("telephone", "its telephone number, as shown", "024-86606283", view -> view.organisation.telephone())
            .address("telephoneAddress", "to ring it", "tel:024-86606283", OrganisationView::telephoneAddress)
            .text("email", "its mail address", "LNGA@vip.163.com", OrganisationView::email)
            .address("emailAddress", "to write to it", "mailto:LNGA@vip.163.com", OrganisationView::emailAddress)
            .text("web", "its own site, as shown", "www.example.org", OrganisationView::web)
            .address(
                    "webAddress",
                    "its own site",
                    "https://www.example.org/",
                    view -> view.organisation
                            .web()
                            .map(web -> view.context.links().to(web))
                            .orElse(""))
            .text("wechat", "the name of its WeChat account", "辽宁纺织服装", view -> view.organisation.wechat())
            .object(
                    "wechatQr",
                    "the QR code of its WeChat account",
                    () -> ImageView.TYPE,
                    view -> view.organisation
                            .wechatQr()
                            .map(image -> new ImageView(image, view.context))
                            .orElse(null))
            .object(
                    "logo",
                    "its logo",
                    () -> ImageView.TYPE,
                    view -> view.organisation
                            .logo()
                            .map(image -> new ImageView(image, view.context))
                            .orElse(null))
            .object("parent", "the organisation it is part of", () -> LinkView.TYPE, OrganisationView::parent);

    private String role() {
        return context.words()
                .get(
                        switch (organisation.role()) {
                            case PUBLISHER -> "publisher";
                            case PARTNER -> "partner";
                            case HOST -> "host";
                        });
    }

    private String telephoneAddress() {
        try {
            return organisation.telephone().isEmpty()
                    ? ""
                    : ContactAddress.tel(organisation.telephone()).toString();
        } catch (InvalidValueException e) {
            return "";
        }
    }

    private String email() {
        return organisation.email().map(Object::toString).orElse("");
    }

    private String emailAddress() {
        return organisation
                .email()
                .map(email -> ContactAddress.mailto(email.value()).toString())
                .orElse("");
    }

    private String web() {
        return organisation
                .web()
                .map(web -> web.path().equals("/") ? web.host() : web.host() + web.path())
                .orElse("");
    }

    private @Nullable LinkView parent() {
        return context.publication()
                .organisation(organisation.parent())
                .map(parent -> LinkView.of(parent.name(), context.address(parent)))
                .orElse(null);
    }
}
