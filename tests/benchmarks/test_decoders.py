from benchmarks.decoders import probed_durations_ms


def test_durations_of_ffprobe() -> None:
    answer = '{"packets": [{"duration_time": "0.100000"}, {"duration_time": "0.033333"}, {}]}'

    assert probed_durations_ms(answer) == [100, 33.333, 0]
    assert probed_durations_ms("") == []
    assert probed_durations_ms("{\n\n}") == []
