package uk.rooftree.cli;

import java.io.PrintWriter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** Answers as a script reads them. */
final class Json {

    private Json() {
    }

    /** Prints one answer, indented; an empty optional is null. */
    static void print(PrintWriter out, Object answer) {
        try {
            out.println(new ObjectMapper().registerModule(new Jdk8Module()).writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write %s as JSON".formatted(answer.getClass()), impossible);
        }
    }
}
