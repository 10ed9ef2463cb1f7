package dev.weft.newsroom;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.json.PublicationReader;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.newsroom.publishing.Publishing;
import dev.weft.newsroom.security.Passwords;
import dev.weft.newsroom.store.Members;
import dev.weft.newsroom.store.Publications;
import dev.weft.newsroom.store.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an empty newsroom the sample publication and its first member, before it answers anyone. */
@Component
@DependsOnDatabaseInitialization
class FirstStart implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String FIRST_MEMBER = "publisher";
    private static final String WHO = "weft";

    private final Settings settings;
    private final Publications publications;
    private final Publishing publishing;
    private final Members members;
    private final TransactionTemplate transaction;
    private final String resetPassword;
    private final String firstPassword;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    FirstStart(
            Settings settings,
            Publications publications,
            Publishing publishing,
            Members members,
            TransactionTemplate transaction,
            Environment environment) {
        this.settings = settings;
        this.publications = publications;
        this.publishing = publishing;
        this.members = members;
        this.transaction = transaction;
        this.resetPassword = environment.getProperty("newsroom.reset-password", "");
        this.firstPassword = environment.getProperty("newsroom.first-password", "");
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (publications.json().isEmpty()) {
            try {
                copyFiles();
                transaction.executeWithoutResult(status -> fill());
            } catch (DuplicateKeyException e) {
                LOG.info("another instance is filling this newsroom");
            } catch (IOException e) {
                throw new UncheckedIOException("the sample cannot be copied to " + settings.home(), e);
            }
        }
        if (!resetPassword.isEmpty()) {
            String password = Passwords.make();
            if (members.setPassword(resetPassword, password)) {
                print(resetPassword, password);
            } else {
                LOG.warn("newsroom.reset-password names no member");
            }
        }
    }

    private void fill() {
        Publication publication = sample();
        publications.create(publication);
        ArticleReader reader = ArticleReader.of(publication);
        Consumer<Finding> findings = finding -> LOG.warn(
                "{} {} {}", finding.code(), finding.path(), finding.message().en());
        for (Resource file : find("classpath*:sample/articles/*.json")) {
            Article article = reader.read(bytes(file), String.valueOf(file.getFilename()), findings)
                    .orElseThrow(() -> new IllegalStateException("the sample cannot be read: " + file));
            publishing.bringIn(article, publication, WHO);
        }
        String password = firstPassword.isEmpty() ? Passwords.make() : firstPassword;
        members.add(FIRST_MEMBER, password, Role.PUBLISHER);
        // Before the transaction ends: whoever is stopped in between has no member without a known password.
        if (firstPassword.isEmpty()) {
            print(FIRST_MEMBER, password);
        }
    }

    private Publication sample() {
        return PublicationReader.read(
                        bytes(resources.getResource("classpath:sample/publication.json")),
                        "publication.json",
                        finding -> {})
                .orElseThrow(() -> new IllegalStateException("the sample publication cannot be read"));
    }

    private List<Resource> find(String pattern) {
        try {
            return Arrays.stream(resources.getResources(pattern))
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the publication's files, each whole or not at all; what is there stays. */
    private void copyFiles() throws IOException {
        for (Resource resource : find("classpath*:sample/files/**")) {
            String address = resource.getURL().toString();
            String name = address.substring(address.lastIndexOf("/sample/files/") + "/sample/files/".length());
            Path file = settings.files().resolve(name);
            if (name.isEmpty() || name.endsWith("/") || Files.exists(file) || !resource.isReadable()) {
                continue;
            }
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "part", "");
            Files.write(part, bytes(resource));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @SuppressWarnings("SystemOut") // not in the log: logs are kept and sent around
    private static void print(String name, String password) {
        System.out.println("\n  用户 user      " + name + "\n  密码 password  " + password
                + "\n  只显示这一次；忘了用 --newsroom.reset-password=" + name + " 重设。"
                + "\n  Shown only now; --newsroom.reset-password=" + name + " makes another.\n");
        System.out.flush();
    }
}
