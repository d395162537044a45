package uk.rooftree.warehouse.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import uk.rooftree.warehouse.delta.TableName;

/** Models and what they read of each other. The order is the same for the same models, whatever order they were given in. */
public final class ModelGraph {

    private final Map<TableName, Model> models = new TreeMap<>();
    private final List<Model> order;

    /** @throws InvalidModel if two models have one name, or models read each other in a circle */
    public ModelGraph(Collection<Model> models) {
        for (Model model : models) {
            Model before = this.models.put(model.name(), model);
            if (before != null) {
                throw new InvalidModel("Invalid model %s: \"%s\" is made by %s too".formatted(model.path(), model.name(), before.path()));
            }
        }
        this.order = visit(this.models.keySet());
    }

    /** All models, each after those it reads. */
    public List<Model> order() {
        return order;
    }

    /** The model of a name, if one of these models makes it. */
    public Optional<Model> findModel(TableName name) {
        return Optional.ofNullable(models.get(name));
    }

    /** A model and all it reads of these models, directly or not, each after those it reads. */
    public List<Model> upTo(TableName name) {
        return visit(List.of(name));
    }

    /** Names that models read and none makes. */
    public Set<TableName> inputs() {
        Set<TableName> inputs = new java.util.TreeSet<>();
        for (Model model : order) {
            inputs.addAll(model.sources());
        }
        inputs.removeAll(models.keySet());
        return inputs;
    }

    private List<Model> visit(Collection<TableName> names) {
        Set<TableName> done = new LinkedHashSet<>();
        for (TableName name : names) {
            visit(name, new LinkedHashSet<>(), done);
        }
        List<Model> visited = new ArrayList<>();
        for (TableName name : done) {
            visited.add(models.get(name));
        }
        return List.copyOf(visited);
    }

    private void visit(TableName name, Set<TableName> way, Set<TableName> done) {
        if (done.contains(name) || !models.containsKey(name)) {
            return;
        }
        if (!way.add(name)) {
            List<TableName> circle = new ArrayList<>(way);
            circle = circle.subList(circle.indexOf(name), circle.size());
            throw new InvalidModel("Invalid models: %s read each other in a circle (%s)".formatted(circle, models.get(name).path()));
        }
        for (TableName source : models.get(name).sources()) {
            visit(source, way, done);
        }
        way.remove(name);
        done.add(name);
    }
}
