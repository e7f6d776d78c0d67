"""Reads the constants of a frozen TensorFlow graph, without TensorFlow.

A graph is a protocol buffer: fields, each a key (number << 3 | type) and a value. Of its nodes
only those of type Const with float32 values stored as bytes are of interest.
"""

import struct
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Value = int | memoryview

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_NODE = 1  # GraphDef
_NODE_NAME, _NODE_TYPE, _NODE_ATTRIBUTE = 1, 2, 5  # NodeDef
_KEY, _VALUE = 1, 2  # an entry of a map
_TENSOR = 8  # AttrValue
_TENSOR_TYPE, _TENSOR_SHAPE, _TENSOR_CONTENT = 1, 2, 4  # TensorProto
_DIMENSION, _SIZE = 2, 1  # TensorShapeProto
_FLOAT32 = 1


def constants(graph: memoryview) -> dict[str, NDArray[np.float32]]:
    """The float32 constants of a serialized GraphDef by name, as views into it.

    Raises ValueError when it is none.
    """
    found = {}
    try:
        for number, node in _fields(graph):
            if number == _NODE:
                name, value = _constant(_bytes(node))
                if value is not None:
                    found[name] = value
    except (IndexError, struct.error, UnicodeDecodeError) as e:
        raise ValueError("it is no frozen TensorFlow graph") from e
    return found


def _constant(node: memoryview) -> tuple[str, NDArray[np.float32] | None]:
    """Name and value of a node; no value where it is not a float32 constant."""
    name, kind, value = "", "", None
    for number, field in _fields(node):
        if number == _NODE_NAME:
            name = str(_bytes(field), "utf-8")
        elif number == _NODE_TYPE:
            kind = str(_bytes(field), "utf-8")
        elif number == _NODE_ATTRIBUTE:
            entry = dict(_fields(_bytes(field)))
            if _KEY in entry and bytes(_bytes(entry[_KEY])) == b"value":
                value = _tensor(_bytes(dict(_fields(_bytes(entry[_VALUE])))[_TENSOR]))
    return name, value if kind == "Const" else None


def _tensor(proto: memoryview) -> NDArray[np.float32] | None:
    """The value of a TensorProto; None where it is not float32 stored as bytes."""
    fields = dict(_fields(proto))
    if fields.get(_TENSOR_TYPE) != _FLOAT32 or _TENSOR_CONTENT not in fields:
        return None
    shape = [
        dict(_fields(_bytes(dimension))).get(_SIZE, 0)
        for number, dimension in _fields(_bytes(fields.get(_TENSOR_SHAPE, memoryview(b""))))
        if number == _DIMENSION
    ]
    values = np.frombuffer(_bytes(fields[_TENSOR_CONTENT]), "<f4")
    return values.reshape(shape)  # type: ignore[arg-type]


def _fields(message: memoryview) -> Iterator[tuple[int, Value]]:
    """Number and value of each field: an integer, or the bytes of anything longer."""
    place = 0
    while place < len(message):
        key, place = _varint(message, place)
        number, kind = key >> 3, key & 7
        if kind == _VARINT:
            value, place = _varint(message, place)
            yield number, value
            continue
        size = {_FIXED64: 8, _FIXED32: 4}.get(kind, -1)
        if kind == _BYTES:
            size, place = _varint(message, place)
        if size < 0 or place + size > len(message):
            raise ValueError("it is no frozen TensorFlow graph")
        yield number, message[place : place + size]
        place += size


def _varint(message: memoryview, place: int) -> tuple[int, int]:
    """The integer that begins at `place`, seven bits a byte, and the place behind it."""
    value = shift = 0
    while True:
        byte = message[place]
        value |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:
            return value, place


def _bytes(value: Value) -> memoryview:
    if isinstance(value, int):
        raise ValueError("it is no frozen TensorFlow graph")  # noqa: TRY004
    return value
