package uk.rooftree.etl.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedTest {

    @ParameterizedTest
    @EnumSource
    void a_feed_has_the_columns_of_the_contract_in_its_order(Feed feed) throws IOException {
        assertThat(feed.columns()).isEqualTo(Extracts.contract().stream().filter(column -> column.feed().equals(feed.feedName()))
            .map(Extracts.ContractColumn::name).toList());
    }
}
