package uk.rooftree.spark.store;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** S3Proxy in a process of its own: a server of S3's interface that keeps its objects in a folder. */
public final class S3Server implements AutoCloseable {

    private static final long MOST_SECONDS = 60;

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server.
     *
     * @param folder its folders are the buckets
     */
    public static S3Server start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path settings = Files.writeString(folder.resolveSibling("s3proxy.conf"), """
            s3proxy.endpoint=http://127.0.0.1:%d
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=a-name
            s3proxy.credential=a-word
            jclouds.provider=filesystem-nio2
            jclouds.filesystem.basedir=%s
            """.formatted(port, Files.createDirectories(folder)));
        Path log = folder.resolveSibling("s3proxy.log");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
            "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
            "org.gaul.s3proxy.Main", "--properties", settings.toString())
            .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        S3Server server = new S3Server(process, port);
        for (long waited = 0; !server.answers(); waited++) {
            if (waited == MOST_SECONDS * 10 || !process.isAlive()) {
                process.destroy();
                throw new IllegalStateException("The server did not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return server;
    }

    /** What S3A is set to for this server. */
    public Map<String, String> settings() {
        return Map.of("fs.s3a.endpoint", "http://127.0.0.1:" + port, "fs.s3a.endpoint.region", "eu-west-2", "fs.s3a.path.style.access", "true",
            "fs.s3a.access.key", "a-name", "fs.s3a.secret.key", "a-word");
    }

    @Override
    public void close() {
        process.destroy();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
