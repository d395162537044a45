package uk.rooftree.etl.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import uk.rooftree.warehouse.UserFault;

/** Spring Batch's own tables in an embedded database file of the home: which steps ran, so that a stopped run is taken up again. */
final class JobRepositoryFile implements AutoCloseable {

    private static final int ALREADY_IN_USE = 90020;

    private final JdbcConnectionPool connections;
    private final JdbcTransactionManager transactions;
    private final JobRepository repository;
    private final TaskExecutorJobOperator operator;

    private JobRepositoryFile(JdbcConnectionPool connections) throws Exception {
        this.connections = connections;
        transactions = new JdbcTransactionManager(connections);

        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(connections);
        factory.setDatabaseType("H2");
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        repository = factory.getObject();

        operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
    }

    /**
     * Opens the repository, and makes it if it is not there.
     *
     * @param file path of the database file without its ending
     * @throws UserFault if another process has it open, or the folder cannot be written
     */
    static JobRepositoryFile open(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException refused) {
            throw new UserFault("Cannot write in \"%s\": %s. Let the account that runs rooftree write there."
                .formatted(file.getParent(), refused.getMessage()), refused);
        }
        // a process that is told to end must not lose the database before its steps: it ends as one that is killed;
        // and one that is killed must have lost no transaction that was committed: each is written at once, not half a second later
        JdbcConnectionPool connections = JdbcConnectionPool.create(
            "jdbc:h2:file:%s;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0".formatted(file), "rooftree", "");
        try {
            createTables(connections);
            return new JobRepositoryFile(connections);
        } catch (SQLException refused) {
            connections.dispose();
            if (refused.getErrorCode() == ALREADY_IN_USE) {
                throw new UserFault("Cannot open \"%s\": another run is using this home. Wait until it has ended, then try again.".formatted(file));
            }
            throw new IllegalStateException("Cannot open the job repository \"%s\"".formatted(file), refused);
        } catch (Exception fault) {
            connections.dispose();
            throw new IllegalStateException("Cannot open the job repository \"%s\"".formatted(file), fault);
        }
    }

    JobRepository repository() {
        return repository;
    }

    TaskExecutorJobOperator operator() {
        return operator;
    }

    /** What finished runs had loaded. */
    LoadedStates loadedStates() {
        return new LoadedStates(connections);
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    @Override
    public void close() {
        connections.dispose();
    }

    private static void createTables(JdbcConnectionPool connections) throws SQLException {
        try (Connection connection = connections.getConnection();
            ResultSet tables = connection.getMetaData().getTables(null, null, "BATCH_JOB_INSTANCE", null)) {
            if (!tables.next()) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("org/springframework/batch/core/schema-h2.sql"));
            }
        }
    }
}
