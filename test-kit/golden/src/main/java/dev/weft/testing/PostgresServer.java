package dev.weft.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server in a folder, on loopback, from Debian's package; it will not run as root, so as root it runs as the
 * user postgres.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path folder;
    private final Path data;
    private final int port;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        data = folder.resolve("cluster");
        this.port = port;
    }

    /**
     * Starts one; on a machine without PostgreSQL the test is aborted, and says so.
     *
     * @param what is tested with it
     */
    public static PostgresServer start(Path folder, String what) throws IOException {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            notTested(what);
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        PostgresServer server = new PostgresServer(programs.orElseThrow(), folder, port);
        if (isRoot()) {
            for (Path parent = folder; parent != null && !parent.equals(Path.of("/tmp")); parent = parent.getParent()) {
                run(List.of("chmod", "a+rx", parent.toString()), Path.of("/"));
            }
            run(List.of("chown", "postgres", folder.toString()), Path.of("/"));
        }
        server.run(
                "initdb",
                "-D",
                server.data.toString(),
                "-A",
                "trust",
                "-U",
                "postgres",
                "--locale=C",
                "-E",
                "UTF8",
                "-N");
        server.start();
        return server;
    }

    /** Starts the server, the first time or again. */
    public void start() throws IOException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off";
        String log = folder.resolve("log").toString();
        run("pg_ctl", "-D", data.toString(), "-w", "-l", log, "-o", options, "start");
    }

    @SuppressWarnings("SystemOut")
    private static void notTested(String what) {
        String missing =
                "NOT TESTED: " + what + " on PostgreSQL. To test it install it (Debian: apt-get install postgresql)";
        if (System.getenv("CI") != null) {
            throw new IllegalStateException(missing);
        }
        System.err.println(missing);
        Assumptions.abort(missing);
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Returns the address of its database, of which the user is postgres. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Stops it at once, as a crash would. */
    public void stop() throws IOException {
        run("pg_ctl", "-D", data.toString(), "-w", "-m", "immediate", "stop");
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command, folder);
    }

    private static void run(List<String> command, Path folder) throws IOException {
        Path log = Files.createTempFile("postgres", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code;
        try {
            code = process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command + " was interrupted", e);
        }
        String said = Files.readString(log);
        Files.delete(log);
        if (code != 0) {
            throw new IOException(command + " ended with " + code + ": " + said);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
