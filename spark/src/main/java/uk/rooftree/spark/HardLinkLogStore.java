package uk.rooftree.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.delta.storage.HadoopFileSystemLogStore;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

import uk.rooftree.warehouse.delta.DurableFolder;

/**
 * Delta's log on a local disk, as the warehouse writes it: the data files that an entry names are forced to disk first, then the
 * entry appears whole, by a hard link that is refused where another writer came first, and is forced to disk with its folder.
 * Delta's own store for local disks asks and then renames, and two writers lose each other's commits by it.
 */
public final class HardLinkLogStore extends HadoopFileSystemLogStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    public HardLinkLogStore(Configuration configuration) {
        super(configuration);
    }

    @Override
    public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration) throws IOException {
        java.nio.file.Path target = java.nio.file.Path.of(path.toUri().getPath());
        java.nio.file.Path table = target.getParent().getParent();
        StringBuilder entry = new StringBuilder();
        List<java.nio.file.Path> added = new ArrayList<>();
        while (actions.hasNext()) {
            String action = actions.next();
            entry.append(action).append('\n');
            JsonNode file = JSON.readTree(action).path("add").path("path");
            if (file.isTextual()) {
                added.add(table.resolve(URI.create(file.textValue()).getPath()));
            }
        }
        DurableFolder.syncTree(table, added);
        DurableFolder.Content content = out -> out.write(entry.toString().getBytes(StandardCharsets.UTF_8));
        DurableFolder folder = DurableFolder.create(target.getParent());
        if (overwrite) {
            folder.put(target.getFileName().toString(), content);
        } else {
            // FileAlreadyExistsException tells Delta that another writer came first
            folder.putIfAbsent(target.getFileName().toString(), content);
        }
    }

    @Override
    public Boolean isPartialWriteVisible(Path path, Configuration configuration) {
        return false;
    }
}
