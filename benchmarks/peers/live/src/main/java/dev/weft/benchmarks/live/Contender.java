package dev.weft.benchmarks.live;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server under load, in a process of its own with a heap of 512 MB. */
final class Contender implements AutoCloseable {
    private static final int START_SECONDS = 300;

    final String name;
    final int port;
    private final Process process;

    private Contender(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    /** Starts one. */
    static Contender start(String name, String database, String... arguments) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                LiveServer.class.getName(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database));
        command.addAll(List.of(arguments));
        File log = Files.createTempFile("contender", ".log").toFile();
        log.deleteOnExit();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Contender contender = new Contender(name, port, process);
        contender.waitUntilItAnswers(log.toPath());
        return contender;
    }

    private void waitUntilItAnswers(Path log) throws IOException {
        for (int i = 0; ; i++) {
            try (Connection connection = new Connection(port)) {
                connection.get("/");
                return;
            } catch (IOException notYet) {
                if (i == START_SECONDS || !process.isAlive()) {
                    process.destroy();
                    throw new IOException(name + " does not start: " + Files.readString(log), notYet);
                }
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    /** Returns how much of the processors it took. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
