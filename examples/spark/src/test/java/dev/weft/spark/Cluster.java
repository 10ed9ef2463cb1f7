package dev.weft.spark;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Spark's own cluster on this machine: a master and workers as processes, from the jars that Maven brought. */
final class Cluster implements Closeable {
    private static final Path JARS = Path.of("target/spark").toAbsolutePath();
    private static final Path JAR = Path.of("target/weft-spark.jar").toAbsolutePath();

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private Cluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts a master, and a worker of one core on each host: names of this machine, which Spark takes for several. */
    static Cluster start(Path folder, String... hosts) throws IOException, InterruptedException {
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("home")).resolve("jars"), JARS);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Cluster cluster = new Cluster(folder, port);
        cluster.run(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "" + port,
                "--webui-port",
                "0");
        cluster.waitForMaster();
        for (int i = 0; i < hosts.length; i++) {
            Path work = folder.resolve("work" + i);
            cluster.run(
                    "worker" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    hosts[i],
                    "--webui-port",
                    "0",
                    "-c",
                    "1",
                    "-m",
                    "800m",
                    "--work-dir",
                    work.toString(),
                    cluster.address());
        }
        return cluster;
    }

    private String address() {
        return "spark://127.0.0.1:" + port;
    }

    private void waitForMaster() throws IOException, InterruptedException {
        Process master = processes.get(0);
        while (!isListening()) {
            if (master.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("the master ended: " + Files.readString(folder.resolve("master.log")));
            }
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process run(String name, String main, String... arguments) throws IOException {
        List<String> command = java();
        command.addAll(List.of("-cp", JARS + "/*", main));
        command.addAll(Arrays.asList(arguments));
        Process process = start(name, command);
        processes.add(process);
        return process;
    }

    /** Submits the job with more of Spark's settings, and returns the process of its driver. */
    Process submit(List<String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "--master",
                address(),
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=600m",
                "--conf",
                "spark.sql.shuffle.partitions=2",
                "--conf",
                "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
        settings.forEach(setting -> command.addAll(List.of("--conf", setting)));
        command.add(JAR.toString());
        command.addAll(Arrays.asList(arguments));
        return run("driver", "org.apache.spark.deploy.SparkSubmit", command.toArray(new String[0]));
    }

    /** Starts the jar alone, in local mode. */
    static Process alone(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dspark.sql.shuffle.partitions=2",
                "-Dspark.master=local[2]",
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.driver.host=127.0.0.1",
                "-jar",
                JAR.toString()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        for (String name : System.getProperty("weft.opens").split(" ", -1)) {
            command.add("--add-opens=" + name + "=ALL-UNNAMED");
        }
        return command;
    }

    private Process start(String name, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    /** Kills a worker and what it runs, as when its machine is gone. */
    void killWorker(int number) {
        Process worker = processes.get(1 + number);
        List<ProcessHandle> children = worker.descendants().toList();
        worker.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Returns whether a worker runs an executor. */
    boolean isAtWork(int number) {
        return processes.get(1 + number).descendants().findAny().isPresent();
    }

    String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
