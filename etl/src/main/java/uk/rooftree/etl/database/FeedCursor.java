package uk.rooftree.etl.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

import uk.rooftree.warehouse.UserFault;

/** The rows of one feed's query as text, fetched so many at a time. It always begins with the first: a part of a query is not read again. */
final class FeedCursor extends JdbcCursorItemReader<List<String>> {

    private static final String AS_AT = "as_at";

    private final OpenDatabase open;
    private final FeedQuery query;
    private RowText text;

    FeedCursor(OpenDatabase open, FeedQuery query, LocalDate asAt) {
        super(open.dataSource(), sql(query, asAt), (row, number) -> List.of());
        this.open = open;
        this.query = query;
        setName(query.feed());
        setSaveState(false);
        setVerifyCursorPosition(false);
        setFetchSize(open.database().fetchSize());
        setQueryTimeout(open.database().timeoutSeconds());
        setRowMapper((row, number) -> text.row(row));
        setPreparedStatementSetter(new ArgumentPreparedStatementSetter(arguments(query, asAt)));
    }

    private static String sql(FeedQuery query, LocalDate asAt) {
        return NamedParameterUtils.substituteNamedParameters(parsed(query), new MapSqlParameterSource(AS_AT, asAt));
    }

    private static Object[] arguments(FeedQuery query, LocalDate asAt) {
        return NamedParameterUtils.buildValueArray(parsed(query), new MapSqlParameterSource(AS_AT, asAt), null);
    }

    private static ParsedSql parsed(FeedQuery query) {
        return NamedParameterUtils.parseSqlStatement(query.sql());
    }

    /** Names of the query's columns, once it is open. */
    List<String> names() {
        return text.names();
    }

    @Override
    protected void openCursor(Connection connection) {
        super.openCursor(connection);
        try {
            text = new RowText("%s from database \"%s\"".formatted(query.feed(), open.database().name()), rs.getMetaData(),
                name -> query.dayColumns().contains(name.toLowerCase(Locale.ROOT)));
        } catch (SQLException fault) {
            throw told(fault);
        }
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            super.open(context);
        } catch (ItemStreamException fault) {
            throw told(fault);
        }
    }

    @Override
    protected List<String> doRead() throws Exception {
        try {
            return super.doRead();
        } catch (Exception fault) {
            throw told(fault);
        }
    }

    private UserFault told(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserFault already) {
                return already;
            }
        }
        return open.faults().told("extract %s from".formatted(query.feed()), fault);
    }
}
