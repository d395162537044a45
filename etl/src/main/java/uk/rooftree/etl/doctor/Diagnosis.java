package uk.rooftree.etl.doctor;

import java.util.List;

/**
 * What a folder of extracts seems to hold.
 *
 * @param folder  where it is
 * @param files   in order of name
 * @param passed  files that are not delimited text, and were not looked into
 * @param sources the block for council.yaml
 */
public record Diagnosis(String folder, List<FileDiagnosis> files, List<String> passed, String sources) {

    public Diagnosis {
        files = List.copyOf(files);
        passed = List.copyOf(passed);
    }

    /** Whether every file that looks like a feed's can be loaded as the settings are now, and there is one. */
    public boolean canBeLoaded() {
        return files.stream().anyMatch(FileDiagnosis::isRecognised) && files.stream().allMatch(file -> file.toDo().isEmpty());
    }
}
