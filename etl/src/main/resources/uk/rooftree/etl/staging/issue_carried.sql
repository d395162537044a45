
union all

-- rows that nothing has touched since the load before break what they broke then
select
    earlier.council_code,
    judging.as_at,
    earlier.rule,
    earlier.level,
    earlier.feed,
    earlier.file,
    earlier.line,
    earlier.key,
    earlier.column_name,
    earlier.value_found,
    earlier.message,
    earlier.officer

from previous.issue as earlier
inner join staging.judging as judging
    on judging.council_code = earlier.council_code
    and judging.last_as_at = earlier.as_at
left join staging.{feed}_touched as touched
    on touched.council_code = earlier.council_code
    and touched.file = earlier.file
    and touched.line = earlier.line
where earlier.feed = '{feed}'
    and earlier.rule in ({rules})
    and not judging.is_whole
    and touched.line is null
