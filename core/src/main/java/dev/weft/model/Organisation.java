package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
import dev.weft.value.EmailAddress;
import dev.weft.value.Image;
import dev.weft.value.PathSegment;
import dev.weft.value.WebAddress;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body with contact data: it publishes, partners or hosts. {@code Organisation.builder(id, name)…build()} makes one. */
public final class Organisation {
    /** What an organisation is to a publication. */
    public enum Role {
        /** Publishes it (主办). */
        PUBLISHER,
        /** Publishes it with others (协办). */
        PARTNER,
        /** Runs it (承办). */
        HOST
    }

    private final Builder b;

    private Organisation(Builder builder) {
        this.b = builder;
    }

    /** Begins an organisation; the id is one segment of an address. */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /** Returns a builder that starts from this organisation's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns the id, which its page's address has. */
    public String id() {
        return b.id;
    }

    /** Returns the full name. */
    public String name() {
        return b.name;
    }

    /** Returns the short name; by default the full one. */
    public String shortName() {
        return b.shortName.isEmpty() ? b.name : b.shortName;
    }

    /** Returns the name in English, or empty. */
    public String englishName() {
        return b.englishName;
    }

    /** Returns what it is to the publication; by default it publishes. */
    public Role role() {
        return b.role;
    }

    /** Returns what it is and does, or empty. */
    public String description() {
        return b.description;
    }

    /** Returns its logo, if there is one. */
    public Optional<Image> logo() {
        return Optional.ofNullable(b.logo);
    }

    /** Returns its postal address, or empty. */
    public String address() {
        return b.address;
    }

    /** Returns its telephone number as it is shown, or empty. */
    public String telephone() {
        return b.telephone;
    }

    /** Returns its mail address, if there is one. */
    public Optional<EmailAddress> email() {
        return Optional.ofNullable(b.email);
    }

    /** Returns its own site, if there is one. */
    public Optional<WebAddress> web() {
        return Optional.ofNullable(b.web);
    }

    /** Returns the name of its WeChat account, or empty. */
    public String wechat() {
        return b.wechat;
    }

    /** Returns the QR code of its WeChat account, if there is one. */
    public Optional<Image> wechatQr() {
        return Optional.ofNullable(b.wechatQr);
    }

    /** Returns the id of the organisation it is part of, or empty. */
    public String parent() {
        return b.parent;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Organisation that && b.sameAs(that.b);
    }

    @Override
    public int hashCode() {
        return b.id.hashCode();
    }

    @Override
    public String toString() {
        return "Organisation[" + b.id + " " + b.name + "]";
    }

    /**
     * Builds an {@link Organisation}; not safe to share between threads. Texts are made clean, on one
     * line, by {@link Characters#line}.
     */
    public static final class Builder implements Cloneable {
        private String id;
        private String name;
        private String shortName = "";
        private String englishName = "";
        private Role role = Role.PUBLISHER;
        private String description = "";
        private @Nullable Image logo;
        private String address = "";
        private String telephone = "";
        private @Nullable EmailAddress email;
        private @Nullable WebAddress web;
        private String wechat = "";
        private @Nullable Image wechatQr;
        private String parent = "";

        private Builder(String id, String name) {
            this.id = PathSegment.check(id);
            this.name = checkedName(name);
        }

        private static String checkedName(String text) {
            String name = Characters.line(text);
            if (name.isEmpty()) {
                throw new InvalidValueException("机构名称为空", "an organisation's name is empty");
            }
            return name;
        }

        /** Sets the id. */
        public Builder id(String segment) {
            id = PathSegment.check(segment);
            return this;
        }

        /** Sets the name, which must show something. */
        public Builder name(String text) {
            name = checkedName(text);
            return this;
        }

        /** Sets the short name. */
        public Builder shortName(String text) {
            shortName = Characters.line(text);
            return this;
        }

        /** Sets the name in English. */
        public Builder englishName(String text) {
            englishName = Characters.line(text);
            return this;
        }

        /** Sets what it is to the publication. */
        public Builder role(Role value) {
            role = value;
            return this;
        }

        /** Sets what it is and does. */
        public Builder description(String text) {
            description = Characters.line(text);
            return this;
        }

        /** Sets its logo. */
        public Builder logo(Image value) {
            logo = value;
            return this;
        }

        /** Sets its postal address. */
        public Builder address(String text) {
            address = Characters.line(text);
            return this;
        }

        /** Sets its telephone number as it is shown. */
        public Builder telephone(String text) {
            telephone = Characters.line(text);
            return this;
        }

        /** Sets its mail address. */
        public Builder email(EmailAddress value) {
            email = value;
            return this;
        }

        /** Sets its own site. */
        public Builder web(WebAddress value) {
            web = value;
            return this;
        }

        /** Sets the name of its WeChat account. */
        public Builder wechat(String text) {
            wechat = Characters.line(text);
            return this;
        }

        /** Sets the QR code of its WeChat account. */
        public Builder wechatQr(Image value) {
            wechatQr = value;
            return this;
        }

        /** Sets the id of the organisation it is part of. */
        public Builder parent(String organisation) {
            parent = organisation;
            return this;
        }

        /** Returns the organisation. */
        public Organisation build() {
            return new Organisation(clone());
        }

        @Override
        protected Builder clone() {
            try {
                return (Builder) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }

        private boolean sameAs(Builder o) {
            return id.equals(o.id)
                    && name.equals(o.name)
                    && shortName.equals(o.shortName)
                    && englishName.equals(o.englishName)
                    && role == o.role
                    && description.equals(o.description)
                    && Objects.equals(logo, o.logo)
                    && address.equals(o.address)
                    && telephone.equals(o.telephone)
                    && Objects.equals(email, o.email)
                    && Objects.equals(web, o.web)
                    && wechat.equals(o.wechat)
                    && Objects.equals(wechatQr, o.wechatQr)
                    && parent.equals(o.parent);
        }
    }
}
