
union

select
    told.council_code,
{told_key}

from core.{parent}_change as change
inner join staging.judging as judging
    on judging.council_code = change.council_code
    and judging.as_at = change.as_at
inner join staging.{feed}_row as told
    on told.council_code = change.council_code
    and told.{column} = change.{parent_column}
    and told.as_at <= judging.as_at
where told.is_standing
    and change.change <> 'changed'
    and not judging.is_whole
