package uk.rooftree.spark.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import io.delta.storage.AzureLogStore;
import io.delta.storage.GCSLogStore;
import io.delta.storage.HDFSLogStore;
import io.delta.storage.LogStore;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

import uk.rooftree.warehouse.UserFault;

/** Object stores by their addresses. */
public final class Stores {

    /** Delta's own choice for each kind of store, but for S3, where its own guards one process only. */
    private static final Map<String, Class<? extends LogStore>> LOG_STORES = Map.of(
        "s3", ConditionalPutLogStore.class, "s3a", ConditionalPutLogStore.class,
        "abfs", AzureLogStore.class, "abfss", AzureLogStore.class,
        "gs", GCSLogStore.class);

    private Stores() {
    }

    /**
     * The folder at an address, which need not exist; that it can be asked for is tried.
     *
     * @param settings Hadoop's, with what Delta's log stores are set to under Spark's names
     * @throws UserFault if it cannot be reached
     */
    public static Path open(URI address, Configuration settings) {
        try {
            FileSystem files = FileSystem.get(address, settings);
            files.exists(new org.apache.hadoop.fs.Path(address));
            return new StoreFiles(address, files, logStore(address.getScheme(), settings)).getPath(address);
        } catch (IOException | RuntimeException | LinkageError unreachable) {
            throw new UserFault(("Cannot reach the warehouse \"%s\": %s. Check the address, what is set for it (--spark-conf spark.hadoop.…) and the credentials (docs/spark.md).")
                .formatted(address, unreachable.getMessage()), unreachable);
        }
    }

    /** Spark's name of the setting that says which log store Delta takes for a scheme. */
    public static String logStoreSetting(String scheme) {
        return "spark.delta.logStore." + scheme + ".impl";
    }

    /** Delta's way to write its log under this scheme. */
    static LogStore logStore(String scheme, Configuration settings) {
        Class<? extends LogStore> usual = LOG_STORES.getOrDefault(scheme.toLowerCase(Locale.ROOT), HDFSLogStore.class);
        Class<? extends LogStore> chosen = settings.getClass(logStoreSetting(scheme), usual, LogStore.class);
        try {
            return chosen.getConstructor(Configuration.class).newInstance(settings);
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalArgumentException("%s is no log store of Delta's".formatted(chosen.getName()), unfit);
        }
    }
}
