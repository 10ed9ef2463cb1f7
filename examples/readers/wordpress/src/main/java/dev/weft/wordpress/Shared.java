package dev.weft.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the articles of an export share: authors by their logins, categories by their slugs, pictures by their numbers. */
final class Shared {
    /**
     * A category.
     *
     * @param slug its part of the address
     * @param name what it is called
     * @param parent the slug of the one above, or empty
     */
    record Category(String slug, String name, String parent) {}

    /**
     * A picture or file that was uploaded.
     *
     * @param address where it is
     * @param title what it is called
     * @param caption the line below it
     * @param alt what it says to those who do not see it
     * @param post the number of the article it was uploaded for
     */
    record Upload(String address, String title, String caption, String alt, String post) {
        boolean isPicture() {
            return address.toLowerCase(java.util.Locale.ROOT)
                    .matches(".*\\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:\\?.*)?");
        }
    }

    private static final int DEEPEST = 8;

    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Upload> uploads = new HashMap<>();
    private final Map<String, List<String>> byPost = new HashMap<>();

    void take(Part part) {
        switch (part.name()) {
            case "wp:author" -> {
                String name = part.text("wp:author_display_name");
                authors.put(part.text("wp:author_login"), name.isEmpty() ? part.text("wp:author_login") : name);
            }
            case "wp:category" -> {
                String slug = part.text("wp:category_nicename");
                categories.put(slug, new Category(slug, part.text("wp:cat_name"), part.text("wp:category_parent")));
            }
            case "item" -> {
                if (part.text("wp:post_type").equals("attachment")) {
                    upload(part);
                }
            }
            default -> {
                // Lines about the site, and terms that only its theme knows.
            }
        }
    }

    private void upload(Part part) {
        String id = part.text("wp:post_id");
        String post = part.text("wp:post_parent");
        Upload upload = new Upload(
                part.text("wp:attachment_url"),
                part.text("title"),
                part.text("excerpt:encoded"),
                part.meta().getOrDefault("_wp_attachment_image_alt", ""),
                post);
        uploads.put(id, upload);
        if (!post.isEmpty() && !post.equals("0") && upload.isPicture()) {
            byPost.computeIfAbsent(post, k -> new ArrayList<>()).add(id);
        }
    }

    /** Returns what an author is called. */
    String author(String login) {
        return authors.getOrDefault(login, login);
    }

    /** Returns the categories from the top down to one. */
    List<Category> trail(String slug, String name) {
        List<Category> trail = new ArrayList<>();
        Category at = categories.getOrDefault(slug, new Category(slug, name, ""));
        while (at != null && trail.size() < DEEPEST && !trail.contains(at)) {
            trail.add(0, at);
            at = at.parent().isEmpty() ? null : categories.get(at.parent());
        }
        return trail;
    }

    @Nullable
    Upload upload(String id) {
        return uploads.get(id);
    }

    /** Returns the numbers of the pictures that were uploaded for an article. */
    List<String> picturesOf(String post) {
        return byPost.getOrDefault(post, List.of());
    }
}
