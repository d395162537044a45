package uk.rooftree.spark;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.catalyst.rules.Rule;

import scala.Option;
import scala.PartialFunction;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractPartialFunction;
import scala.runtime.BoxedUnit;

/**
 * Lets models read relations of a session by the names they have in the SQL tree. Spark's temporary views have no schema, and
 * its views with a schema may not read temporary ones nor call temporary functions: so {@code core.void} is the temporary view
 * of the one name {@code `core.void`}, and this rule finds it. A Spark session takes it up by {@code spark.sql.extensions}.
 */
public final class NamedRelations extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    /** The temporary view's name of a relation, as Spark's SQL would quote it. */
    static String viewOf(uk.rooftree.warehouse.delta.TableName name) {
        return "`" + name + "`";
    }

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectResolutionRule(new AbstractFunction1<SparkSession, Rule<LogicalPlan>>() {
            @Override
            public Rule<LogicalPlan> apply(SparkSession session) {
                return new FindView((org.apache.spark.sql.classic.SparkSession) session);
            }
        });
        return BoxedUnit.UNIT;
    }

    private static final class FindView extends Rule<LogicalPlan> {

        private final org.apache.spark.sql.classic.SparkSession session;

        private final PartialFunction<LogicalPlan, LogicalPlan> found = new AbstractPartialFunction<>() {
            @Override
            public boolean isDefinedAt(LogicalPlan plan) {
                return plan instanceof UnresolvedRelation relation && find(relation).isDefined();
            }

            @Override
            public LogicalPlan apply(LogicalPlan plan) {
                return find((UnresolvedRelation) plan).get();
            }
        };

        private FindView(org.apache.spark.sql.classic.SparkSession session) {
            this.session = session;
        }

        @Override
        public LogicalPlan apply(LogicalPlan plan) {
            return plan.resolveOperatorsUp(found);
        }

        private Option<LogicalPlan> find(UnresolvedRelation relation) {
            if (relation.multipartIdentifier().size() != 2) {
                return Option.empty();
            }
            String name = relation.multipartIdentifier().apply(0) + "." + relation.multipartIdentifier().apply(1);
            // the view's node holds its query analysed; the alias of a model's FROM clause goes round it
            Option<View> view = session.sessionState().catalog().getTempView(name);
            return view.isDefined() ? Option.apply(view.get()) : Option.empty();
        }
    }
}
