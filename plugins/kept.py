"""`kept`: a property that is worked out when it is first asked for, and stays.

It is `functools.cached_property` without the lock, which until Python 3.12 takes longer than most of what is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class kept(Generic[Value]):  # noqa: N801 - a decorator
    """Used as `property` is, on a class whose instances have a `__dict__`. No two threads may share an instance."""

    def __init__(self, work: Callable[[Any], Value]):
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> kept[Value]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...
    def __get__(self, instance: Any, owner: type) -> Any:
        """Asked only the first time: then the instance has an attribute of this name."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work(instance)
        return value
