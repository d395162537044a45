-- model:      waiting.w3_pace_limits
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedroom_need
-- sources:    waiting.curve_limit
-- definition: 95 % limits of waiting.w3.pace: Kaplan-Meier with delayed entry, Greenwood's variance and limits on the log-log scale;
--             a median by Brookmeyer and Crowley (1982)
-- reading:    docs/definitions/waiting_limits.md
select
    limits.council_code,
    figure.name as figure,
    limits.band,
    limits.bedroom_need,
    limits.lower,
    limits.upper,
    limits.standard_error,
    95 as level_percent,
    case limits.asked
        when 'median' then 'brookmeyer_crowley_log_log'
        when 'still_waiting' then 'greenwood_log_log'
        else 'aalen_johansen_log_log'
    end as method,
    limits.note

from waiting.curve_limit as limits
inner join (values
    ('waiting.w3.pace.median_days', 'median', 0),
    ('waiting.w3.pace.still_waiting.365', 'still_waiting', 365)
) as figure(name, asked, horizon)
    on figure.asked = limits.asked
    and figure.horizon = limits.horizon
where limits.seen = 'last_12_months'
