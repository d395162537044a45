
union all

select
    broken_apart.council_code,
    period.as_at,
    broken_apart.rule,
    feed_rule.level,
    '{feed}' as feed,
    broken_apart.file,
    broken_apart.line,
    {key} as key,
    feed_rule.column_name,
    case feed_rule.column_name
{values}
    end as value_found,
    case broken_apart.rule
{messages}
        else feed_rule.message
    end as message,
    {officer} as officer

from broken_apart
inner join reference.period as period on true
inner join reference.feed_rule as feed_rule on feed_rule.rule = broken_apart.rule
