package uk.rooftree.etl.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.warehouse.model.Model;

class StagingSqlTest {

    /** The tree at the top of the project, beside this module. */
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @Test
    void the_models_in_the_tree_are_those_the_contract_makes() throws IOException {
        for (Map.Entry<String, String> file : new StagingSql(Contract.packaged()).files().entrySet()) {
            Path path = PROJECT.resolve(file.getKey());
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            assertThat(path).as("rewrite it with -Dgolden.update=true").hasContent(file.getValue());
        }
    }

    @Test
    void every_made_model_says_what_it_reads() {
        new StagingSql(Contract.packaged()).files().forEach(Model::read);
    }
}
