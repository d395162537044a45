-- model:      checks.register_movement_identity
-- grain:      one row per council whose movement does not add up
-- keys:       council_code
-- sources:    register.movement_result
-- definition: figures contract, section 5: open + new + reinstated - housed - removed - withdrawn - merged = close
with

-- None may break it: every entry that makes an application live, or stops it being live, is counted exactly once.
-- If one does, look for status entries out of their order, or later than the as-at date; all of register.movement is wrong.
movement as (

    select
        result.council_code,
        sum(case
            when result.figure in (
                'register.movement.open', 'register.movement.new', 'register.movement.reinstated'
            ) then result.value
            when result.figure in (
                'register.movement.housed', 'register.movement.removed',
                'register.movement.withdrawn', 'register.movement.merged'
            ) then -result.value
            else 0
        end) as expected,
        sum(case when result.figure = 'register.movement.close' then result.value else 0 end) as found

    from register.movement_result as result
    group by result.council_code

)

select
    movement.council_code,
    cast(movement.expected as bigint) as expected,
    cast(movement.found as bigint) as found,
    'open and the movement of the month make ' || cast(cast(movement.expected as bigint) as string)
        || ' applications, the close has ' || cast(cast(movement.found as bigint) as string) as failure_reason

from movement
where movement.expected <> movement.found
